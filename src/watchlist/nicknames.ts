/** Short forms of first names in the four countries, each line a name and what its bearers are called. */
const families = `
abigail abby abbie
alexander alex alec sandy
alexandra alex sandra
andrew andy drew andries
anthony tony anton
barbara barb babs
benjamin ben benny
bridget biddy bridie breda
catherine kate katie cathy cath kathy katherine kathleen caitriona
charles charlie chas
christopher chris kit
daniel dan danny
david dave davey dawid
deborah debbie deb
dorothy dot dottie dolly
edward ed eddie ted teddy ned
elizabeth liz lizzie beth betty eliza libby elsie
emily em emmie
francis frank frankie fran frans
frederick fred freddie
george georgie
gerald gerry jerry ger
gregory greg
henry harry hal hendrik
isabella bella izzy isabel
jacob jake koos jaco
james jim jimmy jamie jem seamus
janet jan
jennifer jen jenny
jeremy jerry jem
jessica jess jessie
johannes johan hannes jannie
john johnny jack jock sean
jonathan jon jonny
joseph joe joey jos
judith judy
kenneth ken kenny
lawrence larry laurie
leonard len lenny
lesedi ledi
lindiwe lindi
margaret maggie meg peggy madge mags marge rita
martin marty
mary molly moll may maire maura
matthew matt matty
michael mike mick mickey micky michiel
nicholas nick nicky
nokuthula thuli
nomvula vula
nonhlanhla hlanhla
ntombizodwa ntombi
pamela pam
patricia pat patty tricia trish
patrick pat paddy pats packie
petrus piet pieter
peter pete petey
philip phil pip
rebecca becky becca
richard rick ricky dick rich richie
robert bob bobby rob robbie bert
ronald ron ronnie
samantha sam sammy
samuel sam sammy
sarah sally sadie
sibongile bongi
siphiwe sipho
stephen steve stevie steven
susan sue susie suzy
terence terry
thandeka thandi
theodore theo ted
theresa terry tess tessa
thomas tom tommy
timothy tim timmy
victoria vicky tori
vincent vince vinny
walter wally walt
wilhelm willem wim
william bill billy will willie liam
zachary zach zac
`;

/** Every short form with the names that it stands for; of several the first counts, so that both sides of a comparison agree. */
const formal: ReadonlyMap<string, string> = new Map(
  families
    .trim()
    .split("\n")
    .toReversed()
    .flatMap((line) => {
      const [name = "", ...short] = line.split(" ");
      return short.map((form) => [form, name] as const);
    }),
);

/** A first name in its full form, where it is a known short one; in small letters. */
export const formalOf = (name: string): string => formal.get(name) ?? name;

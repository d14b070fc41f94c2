/** Base form, then its irregular forms; -s and -ing are added by rule where a line holds none. */
const verbLines = `
say said
tell told
see saw seen
give gave given
take took taken
send sent
buy bought
get got gotten getting
go went gone goes
do did done does
have has had having
be am is are was were been being
make made
know knew known
think thought
find found
feel felt
leave left
lose lost
keep kept
meet met
put puts putting
cut cuts cutting
hurt hurts hurting
let lets letting
set sets setting
shut shuts shutting
hit hits hitting
quit quits quitting
cost costs costing
burst bursts bursting
spread spreads spreading
shed sheds shedding
split splits splitting
bet bets betting
read reads reading
lead led
bleed bled
feed fed
breed bred
speed sped speeded
sleep slept
weep wept
creep crept
sweep swept
deal dealt
mean meant
spend spent
lend lent
bend bent
build built
burn burnt burned
learn learnt learned
smell smelt smelled
spell spelt spelled
spill spilt spilled
spoil spoilt spoiled
dream dreamt dreamed
hear heard
hold held
sit sat sitting
stand stood
understand understood
win won winning
fight fought
bring brought
catch caught catches
teach taught teaches
seek sought
sell sold
pay paid
lay laid
lie lay lain lied lying lies
die died dying dies
tie tied tying ties
begin began begun beginning
drink drank drunk
sing sang sung
ring rang rung
swim swam swum swimming
run ran running
come came
become became
overcome overcame
eat ate eaten
drive drove driven
ride rode ridden
write wrote written
rise rose risen
arise arose arisen
hide hid hidden
bite bit bitten
break broke broken
speak spoke spoken
steal stole stolen
freeze froze frozen
choose chose chosen
wake woke woken waked
wear wore worn
tear tore torn
bear bore borne born
swear swore sworn
grow grew grown
throw threw thrown
blow blew blown
draw drew drawn
show showed shown
fall fell fallen
forget forgot forgotten forgetting
forgive forgave forgiven
mistake mistook mistaken
shake shook shaken
withdraw withdrew withdrawn
undergo underwent undergone undergoes
stick stuck
strike struck stricken
dig dug digging
hang hung hanged
shoot shot
shine shone
slide slid
sting stung
swing swung
fly flew flown flies
beat beaten
prove proved proven
sew sewed sewn
swell swelled swollen
shave shaved shaven
stink stank stunk
sink sank sunk
shrink shrank shrunk
fling flung
cling clung
bind bound
grind ground
wind wound
light lit lighted
misread misreads misreading
overdo overdid overdone overdoes
outdo outdid outdone outdoes
oversleep overslept
dm dms dmed dming dm'd dm'ing
`;

/** Base form, then every other form, or none. */
const nounLines = `
man men
woman women
gentleman gentlemen
policeman policemen
fireman firemen
fisherman fishermen
child children
grandchild grandchildren
person people persons
wife wives
midwife midwives
housewife housewives
knife knives
life lives
half halves halved halving
calf calves
leaf leaves
wolf wolves
thief thieves
shelf shelves
scarf scarves scarfs
tooth teeth
foot feet
goose geese
mouse mice
ox oxen
diagnosis diagnoses
prognosis prognoses
crisis crises
analysis analyses
metastasis metastases
thrombosis thromboses
psychosis psychoses
neurosis neuroses
stenosis stenoses
biopsy biopsies biopsied
bacterium bacteria
medium media mediums
datum data
criterion criteria
phenomenon phenomena
vertebra vertebrae vertebras
fungus fungi
nucleus nuclei
stimulus stimuli
virus viruses
foetus foetuses
fetus fetuses
stomach stomachs
potato potatoes
tomato tomatoes
hero heroes
embryo embryos
bus buses
gas gases gassed gassing
appendix appendices appendixes
index indices indexes indexed indexing
series
species
sheep
fish fishes fished fishing
deer
quiz quizzes quizzed quizzing
panic panics panicked panicking
mimic mimics mimicked mimicking
traffic traffics trafficked trafficking
`;

const families = (lines: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map(([base = "", ...forms]) => [base, forms] as const),
  );

/** English verbs by base form, with the forms that no rule gives. */
export const irregularVerbs = families(verbLines);

/** English nouns (some of them verbs too) by base form, with all their other forms. */
export const irregularNouns = families(nounLines);

// Plain words beside a name. They are too common to be worth a hit each: they are looked up only where a name may stand.

/** What a person does or undergoes, told right after the name. */
export const verbs: ReadonlySet<string> = new Set(
  (
    "absconded always arrived asked asks beat bit bly brings brought called calls came can can't collapsed comes complained could " +
    "couldn't cried danced delivered did didn't died does doesn't fell finally finished gaan gave gets gives goes got had has " +
    "hates het huil is just jy kan ke knows kom laughed left lived lives loop lost loved loves lê moet nee needed needs never o " +
    "owed owes passed phoned presented rang recovered refused returned rings said sang says se sends sent shouted shouts sit " +
    "smiled sold started still stopped survived sê takes tells tested thanked thinks threw told took turned turns u ubuye ufuna " +
    "uthe vra waited walked wanted wants was went were who whose wil will won't you you're you've your"
  ).split(" "),
);

/** What belongs to a person in care, told after the name's possessive. */
export const belongings: ReadonlySet<string> = new Set(
  (
    "admission appendix appointment aunt baby bed biopsy birthday bloeddruk blood bloods bp brother cancer cannula care carer case " +
    "catheter chart chemo clinic consent ct dad daughter death delivery diagnosis dialysis discharge doctor dogter dressing drip " +
    "ecg eye eyes family father file folder foot friend funeral gogo gp gran granny hand hba1c heart hip husband insulin journey " +
    "kidney kidneys knee labour last leg liver lungs ma mam mammy man medication medicines meds mom mother mri mum node notes " +
    "oncologist op operation ouma pa parents partner prescription prognosis recovery results room scan scans script section seun " +
    "sister slide smear smile son story sugar sugars suiker surgery tablets teeth tooth transplant tumor tumour twins uitslae " +
    "uncle vrou wake widow wife wound x xray"
  ).split(" "),
);

/** Nouns after which the capitalised words before them name a thing, not a person. */
export const things: ReadonlySet<string> = new Set(
  (
    "academy act airport album anomaly aphasia appeal apteek arms arteritis association ataxia authority ave award bag bakery bar " +
    "bay beach bed bill blade block bodies body building bus cafe café case cathedral catheter cell cells center centre chair " +
    "charity chemist chorea church city clamp classification clinic club co code collar college commission committee common " +
    "company concert contracture corporation corpuscle council county criteria cup curve curves cyst deformity dementia department " +
    "dept disease dislocation district dock dystrophy effect ems encephalopathy esophagus estate falls fc festival fever flap " +
    "forceps forest foundation fracture frame fund garden gardens gazette general grade graft granulomatosis green group guideline " +
    "guidelines gym harbour heath helpline herald hernia home hormone hospice hospital hotel hotline inc incision index infirmary " +
    "inn inquiry institute island islands journal judgment kitchen knot lab laboratories laboratory lake law league lecture " +
    "library limited line ltd lymphoma malformation mall maneuver manoeuvre mansion mansions medal medication meds memorial " +
    "ministry monitor moor mosque mountain museum needle nephropathy neuropathy news node nodes nodule oesophagus opera operation " +
    "palsy paper parish party peninsula pharmacy phenomenon plc plot podcast port position post practice press private prize " +
    "procedure program programme protocol province pty pub pump quay reaction reflex repair report reservoir restaurant retractor " +
    "review rfc river rovers rule salon sanatorium sarcoma scale school scissors score serology shares show siekte sign sindroom " +
    "smear society song spa splint squash stadium stage staging stain station stent studio study suite surgery suture symphony " +
    "syndrome tavern temple test tetralogy theater theatre thyroiditis times titre tower town triad trial trust tube tumor tumour " +
    "type ulcer union unit united university v vaccine valley valve ventilator ventilators village virus walker wanderers ward " +
    "wharf wing wood woods"
  ).split(" "),
);

/** Nouns that close the name of a street or house; some are surnames, which a cue must save. */
export const streets: ReadonlySet<string> = new Set(
  (
    "avenue bridge close court crescent cross drive hill house lane lodge mews park place rd road row shan square st stand street " +
    "terrace way"
  ).split(" "),
);

/** Words that no name begins with, though a sentence may. */
export const openers: ReadonlySet<string> = new Set(
  (
    "later earlier suddenly meanwhile apparently luckily finally eventually somehow sometimes usually even instead clearly sadly " +
    "about ad ae after ag again ah ai ak all also although am amen and another any apr ar are around as ask at aug auntie aunty " +
    "ay aye baby back baie be because bed beds been before being beste between big boet both boy bru but by can carer casualty cc " +
    "child clinic congrats congratulations could ct da dad daddy dankie de dear dearest dec di did die dis dit diy dm do doc docs " +
    "doctor does doing done dr during each ee eers eh eish either ek el em en end er es ev even evening ever every fan fe feb " +
    "female few fine first fly for found fri friday from fy fyi gave get girl gister give go going good got gp gran grand granny " +
    "grateful great ha haar had haibo happy has have he hello help her here hey hi him his hiv hoekom honoured how however hse hul " +
    "hulle hy icu if imagine imo in infant into is it its iv ja jul julle just jy ka kan kanti ke ki know kom ku kyk lads last le " +
    "let liewe like lol look looking lovely lu ly maar made make male mam mammy many maybe me med meds meet met mi " +
    "might min mine miss moet mom mon monday more morning most mr mri mu much mum must my n na nan nb nee need neither net never " +
    "new next ngi nhs no nobody nog nor not nothing notnamed nou nov now nu nurse och oct of off often oh ok okay om omg on once " +
    "one only ons ook op or other our out over own pa patient per perhaps please poor proud ps qr quick ra re real reg regards " +
    "remember ri right rip sa saal said same sat saturday saw say scan scans se see sep sept sh shall shame she sho should " +
    "shoutout si since sir sis sitting siya sleep some somebody something soon sorry standing sterkte still such sunday sure" +
    "ta take tb tbh te teacher than thank thanks that the theatre them then there these they thing think this those through thu " +
    "thursday ti time to today toe together told tomorrow tonight too toward tu tue tuesday two um uncle under unknown unless " +
    "unnamed until up upon us use va vandag very vi vip vir voor wa wait waiting want was wat watch we wed wednesday welcome well " +
    "wena went were what whatever when whenever where whether which while who whole whose why wie with without would wow xi ya ye " +
    "yes yesterday yet yho yo you your za ze zo"
  ).split(" "),
);

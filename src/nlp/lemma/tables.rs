//! Exceptions to the rules of spelling and inflection.

/// `base form …`; forms that equal the base are left out, and so are those that are bases of a commoner verb (`lay`).
pub const IRREGULAR_VERBS: &str = "\
arise arose arisen
awake awoke awoken
be am is are was were been being 'm 're ain't
bear bore borne born
beat beaten
become became
befall befell befallen
beget begot begotten
begin began begun
behold beheld
bend bent
beseech besought
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
can can't cannot
catch caught
choose chose chosen
cling clung
come came
could couldn't
creep crept
deal dealt
dig dug
die dying
do does did done doing
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
focus focused focusing focussed focussing focuses
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten
give gave given
go goes went gone
grind ground
grow grew grown
hang hung
have has had 've
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lain lying
light lit
lose lost
make made
may mayn't
mean meant
meet met
might mightn't
mow mown
must mustn't
offset offsetting
pay paid
plead pled
prove proven
ride rode ridden
ring rang rung
rise rose risen
run ran
say said says
see saw seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shall shan't
shear shorn
shine shone
shoot shot
should shouldn't
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
sling slung
slink slunk
smell smelt
sneak snuck
sow sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
stride strode stridden
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tying
tread trod trodden
understand understood
untie untying
vie vying
wake woke woken
wear wore worn
weave wove woven
weep wept
will 'll won't
win won
wind winding
would 'd wouldn't
wring wrung
write wrote written";

/// `singular plural`.
pub const IRREGULAR_NOUNS: &str = "\
person people persons
man men
woman women
child children
grandchild grandchildren
stepchild stepchildren
schoolchild schoolchildren
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
penny pence
crisis crises
analysis analyses
thesis theses
hypothesis hypotheses
diagnosis diagnoses
prognosis prognoses
oasis oases
emphasis emphases
synopsis synopses
parenthesis parentheses
neurosis neuroses
metastasis metastases
paralysis paralyses
criterion criteria
phenomenon phenomena
bacterium bacteria
memorandum memoranda
referendum referenda
addendum addenda
curriculum curricula
stratum strata
spectrum spectra
corpus corpora
index indices
appendix appendices
matrix matrices
vertex vertices
alumnus alumni
fungus fungi
stimulus stimuli
nucleus nuclei
cactus cacti
radius radii
syllabus syllabi
bureau bureaux
plateau plateaux
chateau chateaux
tableau tableaux
passerby passersby
passer-by passers-by
runner-up runners-up
gas gases gasses
bus buses busses
quiz quizzes
lens lenses
bias biases
alias aliases
atlas atlases
canvas canvases
iris irises
trellis trellises
taxi taxis
ski skis
dwarf dwarves
potato potatoes";

/// Words in `-s` and `-men` that are no plural, or the same in the plural.
pub const UNCHANGED: &str = "\
news gas lens bias chaos series species means headquarters barracks crossroads gallows alias atlas canvas texas \
kansas arkansas paris athens brussels wales naples james charles thomas lucas nicolas douglas hughes jones williams \
davis harris morris lewis francis christmas always perhaps besides sometimes towards afterwards overseas upstairs \
downstairs indoors outdoors nowadays whereas unless yes this his its hers ours theirs yours was has does as us plus \
alas pancreas ethos pathos cosmos asbestos rabies diabetes measles herpes tuberculosis corps chassis rendezvous \
debris innings shambles kudos mars hamas honduras cyprus maldives laos barbados bahamas emirates netherlands \
philippines seychelles comoros aids is pants molasses clothes whereabouts trousers scissors jeans summons gps sms \
billiards auspices thanks outskirts riches feces faeces tennis iris pelvis penis trellis memphis cannabis ibis tunis \
ellis louis dennis marquis mantis chris elvis curtis travis otis denis boris doris phyllis versus vis gis remains \
surroundings proceedings genitals specimen regimen abdomen omen acumen semen amen yemen hymen bitumen stamen ramen \
turkmen cyclamen lumen rumen bremen carmen tienanmen tiananmen";

/// Words that take a plain `-s` where others with their ending are spelled otherwise: `movies`, `caches`, `menus`.
pub const TAKE_S: &str = "\
movie cookie zombie calorie selfie rookie hippie brownie birdie veggie junkie goalie prairie eerie genie newbie \
foodie indie smoothie hoodie bourgeoisie camaraderie aussie yuppie pixie magpie necktie untie boogie bookie budgie \
caddie collie cowrie eyrie freebie groupie hankie kiddie lassie menagerie oldie quickie roomie sortie talkie townie \
underdie wedgie potpie headache toothache heartache backache earache stomachache panache apache cache niche \
avalanche creche moustache mustache psyche quiche pastiche cliche porsche attache brioche cause clause pause excuse \
spouse blouse mouse grouse ruse fuse muse abuse refuse recluse misuse reuse noose use shoe toe foe canoe horseshoe \
hoe doe woe snowshoe mistletoe tiptoe menu guru hindu zulu emu haiku bayou caribou gnu olive glove cave";

/// Words that take `-es` although their ending does not call for it.
pub const TAKE_ES: &str = "\
christmas pancreas waltz blitz ibis pelvis penis";

/// Endings of other singulars in `-s`.
pub const SINGULAR_ENDINGS: &str = "\
sis xis itis polis politics economics physics mathematics athletics ethics gymnastics linguistics electronics \
robotics logistics genetics obstetrics acoustics aerobics aeronautics avionics analytics hydraulics forensics \
pediatrics paediatrics optics phonetics civics semantics dynamics olympics aesthetics kinematics";

/// What may stand before a verb and makes another one of it.
pub const PREFIXES: &str = "\
co counter cross de dis down fore inter mis off out over pre re self sub un under up with";

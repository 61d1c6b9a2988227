//! Which nouns may take the place of which: "the lawmaker" of a senator, "the firm" of an airline.

/// Wide nouns and the narrower ones that they may stand for.
const WIDER: &[(&str, &str)] = &[
    ("lawmaker", "senator congressman congresswoman representative legislator mp deputy councillor councilor"),
    ("legislator", "senator congressman congresswoman representative lawmaker mp deputy"),
    (
        "politician",
        "senator congressman congresswoman representative legislator lawmaker mp president premier chancellor minister \
         governor mayor councillor candidate vice-president",
    ),
    (
        "leader",
        "president premier chancellor king emir sultan chairman chairwoman chief head boss ruler dictator ayatollah",
    ),
    ("head", "president chairman chairwoman director chief leader"),
    ("suspect", "defendant accused fugitive gunman attacker"),
    ("defendant", "suspect accused"),
    ("accused", "suspect defendant"),
    ("lawyer", "attorney barrister solicitor counsel advocate"),
    ("attorney", "lawyer barrister counsel"),
    ("officer", "policeman policewoman sergeant lieutenant constable detective inspector captain"),
    ("executive", "ceo director chairman chairwoman president founder"),
    ("boss", "ceo director chairman chairwoman president manager"),
    ("ceo", "executive chief"),
    ("journalist", "reporter correspondent columnist editor"),
    ("reporter", "journalist correspondent"),
    ("writer", "author novelist poet journalist playwright essayist"),
    ("author", "writer novelist poet"),
    ("scientist", "researcher professor physicist biologist chemist geologist seismologist"),
    ("researcher", "scientist professor"),
    ("professor", "academic scholar"),
    ("doctor", "surgeon physician psychiatrist pediatrician"),
    ("physician", "doctor surgeon"),
    ("musician", "singer composer pianist guitarist rapper violinist"),
    ("singer", "musician songwriter vocalist"),
    ("artist", "painter sculptor singer musician"),
    ("actor", "actress comedian"),
    ("player", "footballer midfielder striker goalkeeper forward defender quarterback batsman"),
    ("spokesperson", "spokesman spokeswoman"),
    ("premier", "prime-minister"),
    ("prime-minister", "premier"),
    (
        "company",
        "firm corporation manufacturer maker retailer airline operator supplier contractor lender insurer carmaker brewer \
         publisher producer developer conglomerate startup start-up giant subsidiary business airways airlines motors \
         inc corp co ltd plc gmbh ag holdings group shipbuilder planemaker automaker chipmaker",
    ),
    (
        "firm",
        "company corporation manufacturer maker retailer airline operator supplier contractor lender insurer carmaker brewer \
         publisher producer developer conglomerate startup start-up subsidiary business inc corp co ltd plc gmbh ag",
    ),
    ("corporation", "company firm conglomerate inc corp"),
    ("manufacturer", "company firm maker carmaker planemaker automaker"),
    ("carmaker", "company firm manufacturer maker automaker"),
    ("automaker", "company firm manufacturer maker carmaker"),
    ("airline", "airways airlines carrier"),
    ("carrier", "airline airways airlines"),
    ("lender", "bank"),
    ("agency", "administration bureau service directorate"),
    ("department", "ministry"),
    ("organisation", "organization association federation foundation charity ngo society union group institute"),
    ("organization", "organisation association federation foundation charity ngo society union group institute"),
    (
        "group",
        "organisation organization association federation foundation charity ngo militia gang cartel movement front",
    ),
    ("charity", "foundation trust"),
    ("body", "commission committee council authority association federation"),
    ("watchdog", "regulator commission authority"),
    ("regulator", "commission authority watchdog"),
    ("institution", "university college museum bank institute"),
    ("school", "college academy university"),
    ("university", "college"),
    ("newspaper", "paper daily times post herald gazette tribune courier"),
    ("paper", "newspaper daily times post herald gazette tribune courier"),
    ("outlet", "newspaper times post herald broadcaster website"),
    ("broadcaster", "television network"),
    ("team", "club fc united"),
    ("club", "team fc united"),
    ("town", "village"),
    ("river", "creek"),
    ("vessel", "ship ferry trawler tanker freighter boat yacht frigate destroyer"),
    ("ship", "vessel ferry trawler tanker freighter frigate destroyer"),
    ("boat", "ferry trawler yacht"),
    ("storm", "hurricane typhoon cyclone"),
    ("facility", "prison jail plant factory"),
    ("jail", "prison"),
];

/// The nouns that may stand for `noun` too.
pub(super) fn wider(noun: &str) -> impl Iterator<Item = &'static str> {
    WIDER.iter().filter(move |(_, narrow)| narrow.split(' ').any(|narrow| narrow == noun)).map(|(wide, _)| *wide)
}

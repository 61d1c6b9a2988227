//! The types of names.

/// What sort of thing a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityType {
    Person,
    Org,
    /// Countries, regions, cities.
    Gpe,
    /// Rivers, seas, mountains, areas.
    Loc,
    /// Buildings, bridges, airports, bases.
    Fac,
    Event,
    /// Nationalities, religions, political groups.
    Norp,
    Law,
    Product,
}

impl EntityType {
    /// All types, in the order of their declaration.
    pub const ALL: [EntityType; 9] = [
        EntityType::Person,
        EntityType::Org,
        EntityType::Gpe,
        EntityType::Loc,
        EntityType::Fac,
        EntityType::Event,
        EntityType::Norp,
        EntityType::Law,
        EntityType::Product,
    ];

    /// The type with this label.
    pub fn of_label(label: &str) -> Option<EntityType> {
        EntityType::ALL.into_iter().find(|kind| kind.label() == label)
    }

    /// The label of the machine-readable outputs: `PERSON`, `ORG`, …
    pub fn label(self) -> &'static str {
        match self {
            EntityType::Person => "PERSON",
            EntityType::Org => "ORG",
            EntityType::Gpe => "GPE",
            EntityType::Loc => "LOC",
            EntityType::Fac => "FAC",
            EntityType::Event => "EVENT",
            EntityType::Norp => "NORP",
            EntityType::Law => "LAW",
            EntityType::Product => "PRODUCT",
        }
    }
}

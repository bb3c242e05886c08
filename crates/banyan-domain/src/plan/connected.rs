//! The plan's places and the connected ones: which is which, by name or by network.

use std::collections::BTreeMap;

use super::{
    check::{is_own_site, kind_of_place},
    document::{Plan, Row, same_name},
    shape::{Field, Section, Standing},
};

/// A connected place as the plan may speak of it.
#[derive(Clone, Copy, Debug)]
pub struct Connected<'a> {
    /// The network's id, `own_site` for our own ground.
    pub network: &'a str,
    /// What the network is called, `Mastodon`.
    pub network_name: &'a str,
    /// What the channel is called there.
    pub name: &'a str,
    pub handle: &'a str,
}

/// The same, kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectedPlace {
    pub network: String,
    pub network_name: String,
    pub name: String,
    pub handle: String,
}

impl ConnectedPlace {
    pub fn as_planned(&self) -> Connected<'_> {
        Connected { network: &self.network, network_name: &self.network_name, name: &self.name, handle: &self.handle }
    }
}

const OWN_SITE: &str = "own_site";

impl Plan {
    /// The row that speaks of a connected place: by the channel's own name, else by its network. An example speaks of it
    /// only where nobody has said anything.
    pub fn place_of(&self, place: &Connected<'_>) -> Option<&Row> {
        let of = |example: bool| {
            let rows = || self.of(Section::Place).filter(move |row| row.example == example);
            rows().find(|row| names_channel(row, place)).or_else(|| rows().find(|row| names_network(row, place)))
        };
        of(false).or_else(|| of(true))
    }

    /// Nothing goes there by itself: somebody said that it rests, or that it has not begun.
    pub fn leaves_alone(&self, place: &Connected<'_>) -> bool {
        let row = self.place_of(place).filter(|row| !row.example);
        row.is_some_and(|row| matches!(row.standing(), Standing::Wanted | Standing::Resting))
    }

    /// What a row would say of a connected place that the plan does not speak of.
    pub fn row_for(&self, place: &Connected<'_>) -> BTreeMap<Field, String> {
        let name = place.name.replace(';', ",");
        let is_taken = self.named(Section::Place, &name).is_some();
        let name = if is_taken { format!("{name}, {}", place.network_name) } else { name };
        BTreeMap::from([(Field::Name, name), (Field::Network, place.network.to_owned())])
    }

    /// Whether somebody the plan speaks of reads at a connected place.
    pub fn reads_at(&self, audience: &Row, place: &Connected<'_>) -> bool {
        let names_row = |row: &Row| audience.names(Field::Places).any(|name| same_name(name, row.name()));
        self.place_of(place).is_some_and(names_row)
            || audience
                .names(Field::Places)
                .any(|name| [place.name, place.network_name].iter().any(|one| same(name, one)))
    }
}

/// A business has one name on many networks: where the row says which one it means, the name alone is not enough.
fn names_channel(row: &Row, place: &Connected<'_>) -> bool {
    let is_named = [place.name, place.handle].iter().any(|name| same(row.name(), name));
    is_named && (!row.says(Field::Network) || names_network(row, place) || speaks_of(row, place))
}

/// `Facebook page` is Facebook.
fn speaks_of(row: &Row, place: &Connected<'_>) -> bool {
    let mut words = row.text(Field::Network).split(|c: char| !c.is_alphanumeric());
    words.any(|word| [place.network, place.network_name].iter().any(|known| same(word, known)))
}

fn names_network(row: &Row, place: &Connected<'_>) -> bool {
    let said = kind_of_place(row);
    let is_known = [place.network, place.network_name].iter().any(|known| same(said, known));
    is_known || (place.network == OWN_SITE && is_own_site(row))
}

/// Without capitals, blanks and signs: `own site` is `own_site`.
fn same(one: &str, other: &str) -> bool {
    bare(one).next().is_some() && bare(one).eq(bare(other))
}

fn bare(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown::read;

    const PAGE: &str = "## Audiences\n### Daughters\n- places: The square; Blog\n### Everybody\n- places: Bluesky\n### Nobody\n## Places\n### Blog\n- network: own_site\n### Newsletter\n- network: newsletter\n### The square\n- network: mastodon\n### Mara herself\n- network: mastodon\n";

    fn at(network: &'static str, name: &'static str) -> Connected<'static> {
        let network_name = match network {
            "own_site" => "Own site",
            "mastodon" => "Mastodon",
            _ => "Bluesky",
        };
        Connected { network, network_name, name, handle: "@mara@town.example" }
    }

    #[test]
    fn what_was_said_of_a_place_goes_before_an_example() {
        let plan =
            read("## Places\n### Mara\n- network: mastodon\n- example: yes\n### The square\n- network: mastodon\n");
        assert_eq!(plan.unwrap().place_of(&at("mastodon", "Mara")).unwrap().name(), "The square");
    }

    #[test]
    fn a_place_that_rests_or_has_not_begun_is_left_alone_where_somebody_said_so() {
        for (line, expected) in [
            ("standing: resting", true),
            ("standing: wanted", true),
            ("standing: on_trial", false),
            ("standing: for_company", false),
            ("per week: 1", false),
            ("standing: resting\n- example: yes", false),
        ] {
            let plan = read(&format!("## Places\n### Mara\n- network: mastodon\n- {line}\n")).unwrap();
            assert_eq!(plan.leaves_alone(&at("mastodon", "Mara")), expected, "{line}");
        }
        assert!(!Plan::default().leaves_alone(&at("mastodon", "Mara")));
    }

    #[test]
    fn a_connected_place_is_found_by_its_name_and_then_by_its_network() {
        let plan = read(PAGE).unwrap();
        for (network, name, expected) in [
            ("mastodon", "mara herself", Some("Mara herself")),
            ("mastodon", "Lindqvist", Some("The square")),
            ("own_site", "lindqvist.example", Some("Blog")),
            ("bluesky", "Lindqvist", None),
        ] {
            assert_eq!(plan.place_of(&at(network, name)).map(Row::name), expected, "{network} {name}");
        }
    }

    #[test]
    fn one_name_on_two_networks_is_two_places() {
        let plan = read("## Places\n### Lindqvist\n- network: Mastodon of the town\n### Our letter\n").unwrap();
        assert!(plan.place_of(&at("mastodon", "Lindqvist")).is_some());
        assert_eq!(plan.place_of(&at("bluesky", "Lindqvist")), None);
        assert_eq!(plan.row_for(&at("bluesky", "Lindqvist"))[&Field::Name], "Lindqvist, Bluesky");
        assert!(plan.place_of(&at("bluesky", "Our letter")).is_some(), "no network was said");
    }

    #[test]
    fn an_audience_reads_where_the_plan_says() {
        let plan = read(PAGE).unwrap();
        for (audience, network, reads) in [
            ("Daughters", "mastodon", true),
            ("Daughters", "own_site", true),
            ("Daughters", "bluesky", false),
            ("Everybody", "bluesky", true),
            ("Nobody", "mastodon", false),
        ] {
            let row = plan.named(Section::Audience, audience).unwrap();
            assert_eq!(plan.reads_at(row, &at(network, "Lindqvist")), reads, "{audience} {network}");
        }
    }
}

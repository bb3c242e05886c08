//! The plan's places and the connected ones: which is which, by name or by network.

use super::{
    check::{is_own_site, kind_of_place},
    document::{Plan, Row, same_name},
    shape::{Field, Section},
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

    /// Whether somebody the plan speaks of reads at a connected place.
    pub fn reads_at(&self, audience: &Row, place: &Connected<'_>) -> bool {
        let names_row = |row: &Row| audience.names(Field::Places).any(|name| same_name(name, row.name()));
        self.place_of(place).is_some_and(names_row)
            || audience
                .names(Field::Places)
                .any(|name| [place.name, place.network_name].iter().any(|one| same(name, one)))
    }
}

fn names_channel(row: &Row, place: &Connected<'_>) -> bool {
    [place.name, place.handle].iter().any(|name| same(row.name(), name))
}

fn names_network(row: &Row, place: &Connected<'_>) -> bool {
    let said = kind_of_place(row);
    let is_known = [place.network, place.network_name].iter().any(|known| same(said, known));
    is_known || (place.network == OWN_SITE && is_own_site(row))
}

/// Without capitals, blanks and signs: `own site` is `own_site`.
fn same(one: &str, other: &str) -> bool {
    let bare =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let one = bare(one);
    !one.is_empty() && one == bare(other)
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

//! The JSON-LD blocks of a page, flattened to nodes.

use scraper::Html;
use serde_json::{Map, Value};

use crate::html::dom;

const MAX_BLOCKS: usize = 40;
const MAX_NODES: usize = 2_000;
/// schema.org types that are the business itself.
const BUSINESS: &[&str] = &[
    "Organization",
    "LocalBusiness",
    "Corporation",
    "Store",
    "Restaurant",
    "Bakery",
    "CafeOrCoffeeShop",
    "BarOrPub",
    "Hotel",
    "LodgingBusiness",
    "FoodEstablishment",
    "HealthAndBeautyBusiness",
    "HairSalon",
    "BeautySalon",
    "MedicalBusiness",
    "Dentist",
    "Physician",
    "LegalService",
    "Attorney",
    "ProfessionalService",
    "HomeAndConstructionBusiness",
    "NGO",
    "EducationalOrganization",
    "SportsActivityLocation",
    "NewsMediaOrganization",
    "OnlineStore",
    "OnlineBusiness",
    "Person",
    "Winery",
    "AutoRepair",
    "RealEstateAgent",
    "TravelAgency",
    "Florist",
    "ExerciseGym",
    "TouristAttraction",
    "Museum",
];
const ARTICLES: &[&str] =
    &["Article", "NewsArticle", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle", "PodcastEpisode"];

#[derive(Default)]
pub(super) struct JsonLd {
    nodes: Vec<Map<String, Value>>,
}

impl JsonLd {
    pub(super) fn of(page: &Html) -> Self {
        let mut nodes = Vec::new();
        for block in dom::all(page, "script[type]").into_iter().filter(|script| {
            script.attr("type").is_some_and(|kind| kind.trim().to_ascii_lowercase().starts_with("application/ld+json"))
        }) {
            if nodes.len() >= MAX_BLOCKS {
                break;
            }
            nodes.extend(parse(&block.text().collect::<String>()));
        }
        let mut flat = Vec::new();
        for value in nodes {
            flatten(value, &mut flat);
        }
        Self { nodes: flat }
    }

    /// The distinct types in order, without their vocabulary's address.
    pub(super) fn types(&self) -> Vec<String> {
        let mut types: Vec<String> = Vec::new();
        for kind in self.nodes.iter().flat_map(types_of) {
            if !types.contains(&kind) {
                types.push(kind);
            }
        }
        types
    }

    pub(super) fn businesses(&self) -> impl Iterator<Item = &Map<String, Value>> {
        self.of_types(BUSINESS)
    }

    pub(super) fn articles(&self) -> impl Iterator<Item = &Map<String, Value>> {
        self.of_types(ARTICLES)
    }

    pub(super) fn of_types<'a>(&'a self, types: &'a [&str]) -> impl Iterator<Item = &'a Map<String, Value>> {
        self.nodes.iter().filter(move |node| types_of(node).iter().any(|kind| types.contains(&kind.as_str())))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Map<String, Value>> {
        self.nodes.iter()
    }
}

/// The words of a property, whether given plainly, as a list, or as a node with a name or address.
pub(super) fn texts(node: &Map<String, Value>, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(value) = node.get(name) {
        collect_texts(value, &mut found);
    }
    found
}

pub(super) fn text(node: &Map<String, Value>, name: &str) -> Option<String> {
    texts(node, name).into_iter().next()
}

fn collect_texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => found.push(text.trim().to_owned()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(values) => values.iter().take(50).for_each(|value| collect_texts(value, found)),
        Value::Object(node) => {
            let named = ["name", "url", "contentUrl", "@value", "@id"].iter().find_map(|key| node.get(*key)?.as_str());
            found.extend(named.filter(|text| !text.trim().is_empty()).map(|text| text.trim().to_owned()));
        }
        _ => {}
    }
}

/// Blocks in the wild stand inside comments and CDATA, end in semicolons and hold raw control characters.
fn parse(block: &str) -> Option<Value> {
    let block = block.replace("<![CDATA[", "").replace("]]>", "");
    let start = block.find(['{', '['])?;
    let block = block[start..].trim_end().trim_end_matches(['/', '*', '-', '>', ';', ' ', '\n']).trim_end();
    serde_json::from_str(block).ok().or_else(|| {
        let cleaned: String = block.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&cleaned).ok()
    })
}

fn flatten(value: Value, flat: &mut Vec<Map<String, Value>>) {
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        if flat.len() >= MAX_NODES {
            return;
        }
        match value {
            Value::Array(values) => waiting.extend(values.into_iter().rev()),
            Value::Object(node) => {
                let inner = node.values().filter(|value| value.is_object() || value.is_array()).rev().cloned();
                waiting.extend(inner);
                if node.contains_key("@type") {
                    flat.push(node);
                }
            }
            _ => {}
        }
    }
}

fn types_of(node: &Map<String, Value>) -> Vec<String> {
    let bare = |kind: &str| kind.rsplit(['/', '#', ':']).next().unwrap_or(kind).to_owned();
    match node.get("@type") {
        Some(Value::String(kind)) => vec![bare(kind)],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).map(bare).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> JsonLd {
        JsonLd::of(&dom::parse(&format!("<script type='application/ld+json'>{json}</script>")))
    }

    #[test]
    fn nodes_are_found_at_any_depth() {
        let data = read(r#"{"@graph":[{"@type":"WebSite","publisher":{"@type":["Bakery","Store"],"name":"Rye"}}]}"#);
        assert_eq!(data.types(), ["WebSite", "Bakery", "Store"]);
        assert_eq!(data.businesses().next().and_then(|node| text(node, "name")).as_deref(), Some("Rye"));
    }

    #[test]
    fn broken_blocks_are_read_as_far_as_they_can_be() {
        for json in [
            "{\"@type\":\"Store\",\"name\":\"two\nlines\"}",
            "<!-- {\"@type\":\"http://schema.org/Store\",\"name\":\"x\"} -->",
            "{\"@type\":\"Store\",\"name\":\"x\"};",
            "// a note\n{\"@type\":\"Store\"}",
            "//<![CDATA[\n{\"@type\":\"Store\"}\n//]]>",
        ] {
            assert_eq!(read(json).types(), ["Store"], "{json}");
        }
        for json in ["", "{", "null", "[1,2]", "{\"@type\":7}"] {
            assert!(read(json).types().is_empty(), "{json}");
        }
    }

    #[test]
    fn values_are_read_in_each_of_their_shapes() {
        let data = read(r#"{"@type":"Article","author":[{"@type":"Person","name":"Ida"},"Ben"],"n":3}"#);
        let article = data.articles().next().unwrap();
        assert_eq!(texts(article, "author"), ["Ida", "Ben"]);
        assert_eq!(text(article, "n").as_deref(), Some("3"));
        assert_eq!(text(article, "none"), None);
    }
}

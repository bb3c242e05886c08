//! What is taken otherwise than it is given has two names in the document, so that neither is written over the other.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

const PLACE: &str = "#/components/schemas/";
/// No type can be called so.
const TAKEN: &str = ".taken";

/// Names of shapes that are not the same on both ways, or lead to such.
pub(crate) fn differing(taken: &Map<String, Value>, given: &Map<String, Value>) -> BTreeSet<String> {
    let both = || taken.iter().filter_map(|(name, shape)| Some((name, shape, given.get(name)?)));
    let mut differing: BTreeSet<String> =
        both().filter(|(_, taken, given)| taken != given).map(|(name, ..)| name.clone()).collect();
    loop {
        let leads = |shape: &Value| references(shape).any(|name| differing.contains(name));
        let more: Vec<String> = both()
            .filter(|(name, taken, _)| !differing.contains(*name) && leads(taken))
            .map(|(name, ..)| name.clone())
            .collect();
        if more.is_empty() {
            return differing;
        }
        differing.extend(more);
    }
}

/// Calls them by their other name, wherever something taken leads to them.
pub(crate) fn rename(shape: &mut Value, differing: &BTreeSet<String>) {
    match shape {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(place) if key == "$ref" => {
                        if place.strip_prefix(PLACE).is_some_and(|name| differing.contains(name)) {
                            place.push_str(TAKEN);
                        }
                    }
                    member => rename(member, differing),
                }
            }
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| rename(part, differing)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// All shapes under names of their own.
pub(crate) fn joined(
    taken: Map<String, Value>,
    mut given: Map<String, Value>,
    differing: &BTreeSet<String>,
) -> Map<String, Value> {
    for (name, mut shape) in taken {
        rename(&mut shape, differing);
        let name = if differing.contains(&name) { name + TAKEN } else { name };
        given.insert(name, shape);
    }
    given
}

fn references(shape: &Value) -> Box<dyn Iterator<Item = &str> + '_> {
    match shape {
        Value::Object(members) => {
            let own = members.get("$ref").and_then(Value::as_str).and_then(|place| place.strip_prefix(PLACE));
            Box::new(own.into_iter().chain(members.values().flat_map(references)))
        }
        Value::Array(parts) => Box::new(parts.iter().flat_map(references)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Box::new(std::iter::empty()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn map(value: Value) -> Map<String, Value> {
        let Value::Object(map) = value else { panic!("{value}") };
        map
    }

    #[test]
    fn a_shape_that_is_taken_otherwise_keeps_both_and_so_does_what_leads_to_it() {
        let leads = |name: &str| json!({ "items": [{ "$ref": format!("{PLACE}{name}") }] });
        let taken = map(json!({ "Day": {"type": "string"}, "Point": {}, "Line": leads("Point"), "Page": leads("Line"),
            "Week": leads("Day"), "Sent": leads("Page") }));
        let given = map(json!({ "Day": {"type": "string"}, "Point": {"required": ["x"]}, "Line": leads("Point"),
            "Page": leads("Line"), "Week": leads("Day") }));
        let differing = differing(&taken, &given);
        assert_eq!(differing.iter().map(String::as_str).collect::<Vec<_>>(), ["Line", "Page", "Point"]);
        let all = joined(taken, given.clone(), &differing);
        assert_eq!(all.len(), 9);
        for (name, shape) in given {
            assert_eq!(all[&name], shape);
        }
        assert_eq!((&all["Point.taken"], &all["Page.taken"]), (&json!({}), &leads("Line.taken")));
        assert_eq!((&all["Sent"], &all["Week"]), (&leads("Page.taken"), &leads("Day")));
    }
}

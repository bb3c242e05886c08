//! Every address of the door for programs, and every shape it takes and gives, from its own document.

use std::fmt::Write as _;

use serde_json::Value;

use super::cell;

pub(super) fn page() -> String {
    let document = banyan_api::document();
    let mut page = String::from(
        "# The door for programs\n\nWhat `/api/v1/openapi.json` says, for people. [For programs](../guide/programs.md) tells how \
         to come in and how to ask. The right is that of the token's role. Where *version* stands, `If-Match` names the version that was read; where *once* stands, \
         `Idempotency-Key` keeps it from being done twice.\n\n## Addresses\n\n| address | right | what it does | takes | gives |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    for row in banyan_api::routes() {
        let operation = &document["paths"][row.path][row.method.as_str().to_lowercase()];
        let right = format!("{:?}", row.right).to_lowercase();
        let _ = writeln!(
            page,
            "| `{} {}` | {right} | {} | {} | {} |",
            row.method,
            row.path,
            row.about,
            cell(&taken(operation)),
            cell(&given(operation))
        );
    }
    page.push_str("\n## Shapes\n");
    for (name, schema) in document["components"]["schemas"].as_object().into_iter().flatten() {
        write_shape(&mut page, name, schema);
    }
    page
}

fn taken(operation: &Value) -> String {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let mut said: Vec<String> = parameters
        .filter_map(|parameter| match (parameter["in"].as_str()?, parameter["name"].as_str()?) {
            ("query", name) => Some(format!("`{name}`")),
            ("header", "If-Match") => Some("version".to_owned()),
            ("header", _) => Some("once".to_owned()),
            _ => None,
        })
        .collect();
    said.extend(body_of(&operation["requestBody"]));
    said.join(", ")
}

fn given(operation: &Value) -> String {
    let answers = operation["responses"].as_object().into_iter().flatten();
    let done = answers.filter(|(status, _)| status.starts_with('2'));
    done.map(|(status, answer)| body_of(answer).map_or_else(|| status.clone(), |body| format!("{status} {body}")))
        .collect()
}

fn body_of(holder: &Value) -> Option<String> {
    let (kind, content) = holder["content"].as_object()?.iter().next()?;
    Some(if kind == "application/json" { shape(&content["schema"]) } else { kind.clone() })
}

/// In a few letters: a name that leads to its shape, or a plain type.
fn shape(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        return format!("[{name}](#{})", name.to_lowercase().replace('.', ""));
    }
    if let Some(either) = schema["anyOf"].as_array() {
        return either.iter().map(shape).collect::<Vec<_>>().join(" or ");
    }
    match &schema["type"] {
        Value::String(kind) if kind == "array" => format!("list of {}", shape(&schema["items"])),
        Value::String(kind) if kind == "object" && !schema["additionalProperties"].is_null() => "map".to_owned(),
        Value::String(kind) => kind.clone(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ => "anything".to_owned(),
    }
}

fn write_shape(page: &mut String, name: &str, schema: &Value) {
    let _ = writeln!(page, "\n### {name}\n");
    if let Some(about) = schema["description"].as_str() {
        let _ = writeln!(page, "{}\n", about.replace('\n', " "));
    }
    if let Some(words) = words(schema) {
        let _ = writeln!(page, "One of {words}.");
    } else if let Some(kinds) = schema["oneOf"].as_array() {
        for kind in kinds {
            write_fields(page, kind);
        }
    } else if schema["properties"].is_object() {
        write_fields(page, schema);
    } else {
        let format = schema["format"].as_str().map(|format| format!(" ({format})")).unwrap_or_default();
        let _ = writeln!(page, "A {}{format}.", shape(schema));
    }
}

fn write_fields(page: &mut String, schema: &Value) {
    page.push_str("| field | holds | |\n| --- | --- | --- |\n");
    let required = schema["required"].as_array();
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let is_required = required.is_some_and(|names| names.iter().any(|known| known == name));
        let name = if is_required { format!("`{name}`") } else { format!("`{name}` (may be left out)") };
        let holds = match field["const"].as_str() {
            Some(word) => format!("`{word}`"),
            None => words(field).unwrap_or_else(|| shape(field)),
        };
        let _ = writeln!(page, "| {name} | {} | {} |", cell(&holds), cell(field["description"].as_str().unwrap_or("")));
    }
    page.push('\n');
}

fn words(schema: &Value) -> Option<String> {
    let words = schema["enum"].as_array()?.iter().filter_map(Value::as_str).map(|word| format!("`{word}`"));
    Some(words.collect::<Vec<_>>().join(", "))
}

//! Front matter of each kind as one kind of value.

use serde_json::{Map, Value};

/// Deeper front matter is no front matter.
const MAX_DEPTH: usize = 12;

pub(super) type Fields = Map<String, Value>;

pub(super) fn from_yaml(text: &str) -> Result<Fields, String> {
    if text.trim().is_empty() {
        return Ok(Fields::new());
    }
    if deepest(text) > MAX_DEPTH {
        return Err("it is nested too deeply".to_owned());
    }
    let value: Value = serde_saphyr::from_str(text).map_err(|error| first_line(&error.to_string()))?;
    fields(value)
}

pub(super) fn from_toml(text: &str) -> Result<Fields, String> {
    if deepest(text) > MAX_DEPTH {
        return Err("it is nested too deeply".to_owned());
    }
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| first_line(error.message()))?;
    fields(from_toml_value(toml::Value::Table(table)))
}

pub(super) fn from_json(value: Value) -> Result<Fields, String> {
    fields(value)
}

fn fields(value: Value) -> Result<Fields, String> {
    match value {
        Value::Object(fields) => Ok(fields.into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect()),
        Value::Null => Ok(Fields::new()),
        _ => Err("it must hold lines like `title: My title`".to_owned()),
    }
}

/// Dates become their text, as in the other kinds.
fn from_toml_value(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(values) => values.into_iter().map(from_toml_value).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(name, value)| (name, from_toml_value(value))).collect())
        }
    }
}

/// How deep brackets stand inside one another; parsers recurse on them.
fn deepest(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'[' | b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim().chars().take(200).collect()
}

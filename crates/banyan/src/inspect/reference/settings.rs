//! Every setting, and each of the ways to give it.

use std::{collections::BTreeSet, fmt::Write as _};

use clap::{Arg, CommandFactory as _};

use super::cell;
use crate::{
    cli::Cli,
    wiring::{CONFIG_FILE, File, KEY_VARIABLE},
};

pub(super) fn page() -> anyhow::Result<String> {
    let mut page = format!(
        "# Settings\n\nThe command line wins over the environment, and both over `{CONFIG_FILE}` in the data folder. \
         `banyan config` shows what is in force. What belongs to the business (name, zone, language, templates) is set in \
         the Studio or by `banyan config --template`.\n\n\
         | in `{CONFIG_FILE}` | option | variable | what it sets |\n| --- | --- | --- | --- |\n"
    );
    let mut keys = keys()?;
    let tree = Cli::command();
    let serve = tree.find_subcommand("serve");
    let options = tree.get_arguments().chain(serve.into_iter().flat_map(clap::Command::get_arguments));
    for option in options.filter(|option| option.get_env().is_some()) {
        let key = keys.take(option.get_id().as_str());
        let _ = writeln!(page, "{}", row(key.as_deref(), option));
    }
    for key in keys {
        let _ = writeln!(page, "| `{key}` | | | {} |", of_file_only(&key));
    }
    for (variable, meaning) in OF_ENVIRONMENT_ONLY {
        let _ = writeln!(page, "| | | `{variable}` | {meaning} |");
    }
    Ok(page)
}

const OF_ENVIRONMENT_ONLY: &[(&str, &str)] = &[
    (KEY_VARIABLE, "the key itself, 32 bytes in Base64, instead of `banyan.key` in the data folder"),
    ("BANYAN_LOG", "how much is logged: `warn` (usual), `info`, `debug`"),
];

fn of_file_only(key: &str) -> &'static str {
    match key {
        "extra_roots" => "a PEM file with further root certificates, for servers with a private authority",
        _ => "",
    }
}

/// Those that the file may hold, from the type that reads it.
fn keys() -> anyhow::Result<BTreeSet<String>> {
    let file = serde_json::to_value(File::default())?;
    Ok(file.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect())
}

fn row(key: Option<&str>, option: &Arg) -> String {
    let key = key.map(|key| format!("`{key}`")).unwrap_or_default();
    let long = option.get_long().unwrap_or_default();
    let variable = option.get_env().unwrap_or_default().to_string_lossy();
    let meaning = option.get_help().map(ToString::to_string).unwrap_or_default();
    let usual: Vec<_> = option.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let usual = if usual.is_empty() { String::new() } else { format!("; usually `{}`", usual.join(",")) };
    format!("| {key} | `--{long}` | `{variable}` | {}{usual} |", cell(&meaning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_file_is_told() {
        let page = page().unwrap();
        for key in keys().unwrap() {
            let line = page.lines().find(|line| line.starts_with(&format!("| `{key}` |"))).expect(&key);
            assert!(!line.ends_with("|  |"), "{line}");
        }
    }
}

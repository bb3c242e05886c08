//! Every command with its arguments, from the tree that clap reads.

use std::fmt::Write as _;

use clap::{Arg, Command, CommandFactory as _};

use super::cell;
use crate::cli::Cli;

pub(super) fn page() -> String {
    let mut tree = Cli::command();
    tree.build();
    let mut page = String::from(
        "# Commands\n\nWhat follows `banyan`. Each says more behind `--help`. Secrets are read from standard input, never \
         from the command line.\n\n## Options of all commands\n\n",
    );
    table(&mut page, tree.get_arguments().filter(|argument| is_shown(argument)));
    for command in tree.get_subcommands() {
        write_command(&mut page, command, "banyan");
    }
    page
}

fn write_command(page: &mut String, command: &Command, before: &str) {
    if command.is_hide_set() || command.get_name() == "help" {
        return;
    }
    let name = format!("{before} {}", command.get_name());
    let mut below = command.get_subcommands().filter(|below| below.get_name() != "help").peekable();
    if below.peek().is_some() {
        below.for_each(|command| write_command(page, command, &name));
        return;
    }
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(page, "## {name}\n\n{about}.\n");
    table(page, command.get_arguments().filter(|argument| is_shown(argument) && !argument.is_global_set()));
}

fn is_shown(argument: &Arg) -> bool {
    !argument.is_hide_set() && !matches!(argument.get_id().as_str(), "help" | "version")
}

fn table<'a>(page: &mut String, arguments: impl Iterator<Item = &'a Arg>) {
    let rows: Vec<String> = arguments.map(row).collect();
    if !rows.is_empty() {
        let _ = writeln!(page, "| argument | meaning |\n| --- | --- |\n{}\n", rows.join("\n"));
    }
}

fn row(argument: &Arg) -> String {
    let value = argument.get_value_names().and_then(<[_]>::first).map(|name| format!("<{name}>"));
    let value = value.filter(|_| argument.get_action().takes_values()).unwrap_or_default();
    let typed = match argument.get_long() {
        Some(long) if value.is_empty() => format!("--{long}"),
        Some(long) => format!("--{long} {value}"),
        None if argument.is_required_set() => value,
        None => format!("[{value}]"),
    };
    format!("| `{typed}` | {} |", cell(&meaning(argument)))
}

fn meaning(argument: &Arg) -> String {
    let mut said = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let values: Vec<String> =
        argument.get_possible_values().iter().map(|value| format!("`{}`", value.get_name())).collect();
    if argument.get_action().takes_values() && !values.is_empty() {
        let _ = write!(said, ". One of {}", values.join(", "));
    }
    let usual: Vec<String> = argument.get_default_values().iter().map(|value| value.to_string_lossy().into()).collect();
    if argument.get_action().takes_values() && !usual.is_empty() {
        let _ = write!(said, ". Usually `{}`", usual.join(","));
    }
    if let Some(variable) = argument.get_env() {
        let _ = write!(said, ". Also as `{}`", variable.to_string_lossy());
    }
    said
}

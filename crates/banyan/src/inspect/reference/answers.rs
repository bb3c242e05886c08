//! Exit codes, the shape of answers for programs, and every event.

use std::fmt::Write as _;

use banyan_app::workspace::EVENTS;

pub(super) fn page() -> String {
    let mut page = String::from(
        "# Answers and events\n\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n\
         | 0 | done; a dry run also with findings |\n\
         | 1 | refused, with the reason; nothing was changed unless it says so |\n\
         | 2 | the command line could not be read |\n\n\
         ## Answers for programs\n\n\
         With `--json` every line of standard output is one JSON object. A list without entries has no lines. A refusal is a \
         last line `{\"error\": \"…\"}`, and the same words stand on standard error. Moments are milliseconds since 1970 in \
         UTC, or RFC 3339 where they come from a source.\n\n\
         ## Events\n\n\
         Every change leaves one line: what, on which thing, by whom, when. They are in the table `event`, and so in every \
         backup.\n\n| event | what happened |\n| --- | --- |\n",
    );
    for (name, meaning) in EVENTS {
        let _ = writeln!(page, "| `{name}` | {meaning} |");
    }
    page
}

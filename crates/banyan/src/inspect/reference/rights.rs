//! Who may ask for which address: both doors by role, from the tables the program obeys.

use std::fmt::Write as _;

use banyan_domain::workspace::{Right, Role};

pub(super) fn page() -> String {
    let mut page = String::from(
        "# Who may do what\n\nEvery address of the Studio and of the door for programs. In the Studio the role is that of the \
         person who is signed in, at `/api` that of the token. Whoever may not is shown the way to sign in, or told that \
         the role does not allow it. A link to the plan and the code on the wall open their own page and nothing else. \
         What belongs to another business is not there for anybody, whatever the role.\n",
    );
    let studio = banyan_studio::routes::ROUTES.into_iter().map(|row| (row.method, row.path, row.right));
    write_table(&mut page, "The Studio", studio);
    let api = banyan_api::routes().into_iter().map(|row| (row.method, row.path, Some(row.right)));
    write_table(&mut page, "Programs", api);
    page
}

fn write_table(
    page: &mut String,
    title: &str,
    rows: impl Iterator<Item = (axum::http::Method, &'static str, Option<Right>)>,
) {
    let roles: Vec<Role> = Role::ALL.into_iter().rev().collect();
    let names: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
    let _ =
        write!(page, "\n## {title}\n\n| address | {} | nobody |\n| --- {}|\n", names.join(" | "), "| --- ".repeat(6));
    for (method, path, right) in rows {
        let may = roles.iter().map(|role| right.is_none_or(|right| role.may(right)));
        let cells: Vec<&str> = may.chain([right.is_none()]).map(|may| if may { "yes" } else { "–" }).collect();
        let _ = writeln!(page, "| `{method} {path}` | {} |", cells.join(" | "));
    }
}

//! The book's chapter for programs: each of its examples is run as it stands there.

use std::{fs, path::Path, process::Command};

use crate::house::House;

/// The smallest picture there is.
const DOT: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

#[tokio::test]
async fn the_examples_of_the_chapter_do_what_they_say() {
    let house = House::new().await;
    let token = house.ask(&["token", "add", "The chapter", "--role", "owner"]);
    let token = token[0]["token"].as_str().unwrap().to_owned();
    let server = house.serve();
    let chapter = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/book/src/guide/programs.md");
    let chapter = fs::read_to_string(chapter).unwrap();
    let folder = house.file("examples");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("loaf.gif"), DOT).unwrap();
    let examples: Vec<&str> = chapter.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(examples.len() >= 6, "the chapter shows how");
    for example in examples {
        let mut shell = Command::new("sh");
        shell.args(["-e", "-c", example]).current_dir(&folder).env("TOKEN", &token);
        shell.env("BANYAN", server.said["address"].as_str().unwrap());
        let said = shell.output().unwrap();
        let (out, err) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
        assert!(said.status.success(), "{example}\n{out}\n{err}");
    }
    assert!(fs::read_to_string(folder.join("plan.md")).unwrap().contains("### Seats {#101}"));
    assert!(fs::read_to_string(folder.join("ledger.csv")).unwrap().contains(",call,"));
    assert_eq!(server.end(), 0);
    assert_eq!(house.ask(&["media", "list"])[0]["alt"], "A loaf on a board");
    assert_eq!(house.ask(&["recurring", "list"]).len(), 1);
    let publications = house.ask(&["publications"]);
    assert_eq!((publications.len(), publications[0]["state"].as_str()), (1, Some("scheduled")));
}

//! An earlier attempt, looked back on from its archive.

use http::{StatusCode, header};

use crate::desk::Desk;

#[tokio::test]
async fn an_earlier_attempt_is_drawn_with_its_months_and_stands_beside_what_would_be_different() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=tried").await;
    let tweets = ["Mar 06", "Mar 13", "Mar 20", "Mar 27", "Apr 03", "May 29"].map(|day| {
        format!(
            r#"{{"tweet":{{"created_at":"Mon {day} 08:00:00 +0000 2023","full_text":"Special offer: order now"}}}}"#
        )
    });
    let archive = format!("window.YTD.tweets.part0 = [{}]", tweets.join(","));
    desk.hand_over("/studio/first/look-back", &[("address", "")], ("archive", &archive)).await;
    let page = desk.get("/studio/first/ground").await.html;
    for said in [
        "5 good weeks, about one post each",
        "7 weeks of silence",
        ">Mar 2023</text>",
        ">Apr</text>",
        ">May</text>",
        "Last time: posts in 6 of 13 weeks",
        "Last time: 10 of ten were offers",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("left without an answer"), "nobody told: {page}");
    let table = desk.get("/studio/first/ground?as=table").await.html;
    assert!(table.contains("<th scope=\"row\">29 May 2023</th><td>1</td>"), "{table}");
}

#[tokio::test]
async fn whether_a_plan_stood_behind_it_decides_what_follows() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=tried").await;
    let unsaid = desk.post("/studio/first/ground", "change=rhythm").await;
    assert_eq!(unsaid.headers[header::LOCATION], "/studio/first/why", "nothing follows from what was not said");
    assert!(!desk.get("/studio/first/ground").await.html.contains("What follows"));
    for (strategy, said, is_written) in [
        ("written", "Whether the posts kept to it, nothing here can tell.", true),
        ("nothing", "It had no plan.", false),
        ("in_mind", "The plan was in one head.", false),
    ] {
        let page = desk.act("/studio/first/ground", &format!("change=rhythm&strategy={strategy}")).await;
        assert!(page.contains("What follows") && page.contains(said), "{strategy}: {page}");
        assert!(page.contains(&format!("value=\"{strategy}\" checked")) && page.contains("href=\"/studio/first\""));
        assert_eq!(page.contains("that day stands in the plan."), !is_written, "{strategy}: {page}");
        assert_eq!(page.contains("Read the old plan in"), is_written, "{strategy}: {page}");
    }
    let page = desk.get("/studio/first/ground").await.html;
    assert!(page.contains("The plan was in one head.") && page.contains("looked at first on 1 June"), "{page}");
}

#[tokio::test]
async fn why_nobody_knows_who_was_left_waiting_is_said_of_each_archive() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=tried").await;
    let outbox = r#"{"orderedItems":[{"type":"Create","object":{"published":"2023-03-06T08:00:00Z",
        "to":"https://www.w3.org/ns/activitystreams#Public","content":"<p>Rye</p>"}}]}"#;
    let posts = r#"[{"timestamp":1678089600,"data":[{"post":"Rye"}]}]"#;
    for (archive, said) in
        [(outbox, "and nothing that others wrote to you."), (posts, "The messages are missing in what you handed over")]
    {
        let looked = desk.hand_over("/studio/first/look-back", &[], ("archive", archive)).await;
        assert_eq!(looked.status, StatusCode::SEE_OTHER, "{}", looked.html);
        let page = desk.get("/studio/first/ground").await.html;
        assert!(page.contains("Not told.") && page.contains(said), "{said}: {page}");
    }
}

#[tokio::test]
async fn an_attempt_that_cannot_be_read_says_so_and_keeps_the_address() {
    let desk = Desk::fresh().await;
    desk.act("/studio/first/stand", "stand=tried").await;
    for (fields, archive, said) in [
        (&[("address", "")][..], "", "Give an address or choose a file."),
        (&[("address", "")], "<html>", "This is no archive we can read."),
        (&[("address", "/etc/hostname")], "", "value=\"/etc/hostname\""),
    ] {
        let answer = desk.hand_over("/studio/first/look-back", fields, ("archive", archive)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{archive}");
        assert!(answer.html.contains(said), "{said}: {}", answer.html);
    }
    assert_eq!(desk.post("/studio/first/look-back", "address=x").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

//! Forwards as four mail programs write them.

use crate::mail::{Letter, read};

fn forwarded(subject: &str, kind: &str, body: &str) -> Letter {
    let mail = format!(
        "From: me@home.example\r\nSubject: {subject}\r\nDate: Wed, 6 Mar 2024 08:00:00 +0000\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{body}"
    );
    read(mail.as_bytes()).unwrap()
}

const STORY: &str = "<h1>Our oven</h1><p>It came on a Tuesday and six of us carried it in.</p>";
const TEXT: &str = "Our oven\n\nIt came on a Tuesday and six of us carried it in.";

fn check(letter: &Letter) {
    assert_eq!(letter.text, TEXT);
    assert_eq!(letter.subject, "The oven is here");
    let from = letter.from.as_ref().unwrap();
    assert_eq!((from.name.as_deref(), from.address.as_str()), (Some("Rye Bakery"), "news@rye.example"));
    assert_eq!(letter.date, Some(1_709_633_460_000));
    assert!(letter.is_forwarded);
}

#[test]
fn gmail_forwards_give_the_letter() {
    let html = format!(
        "<div dir=ltr>Look at this<br><br><div class=gmail_quote><div dir=ltr class=gmail_attr>---------- Forwarded message ---------<br>\
         From: <strong class=gmail_sendername>Rye Bakery</strong> <span>&lt;<a href='mailto:news@rye.example'>news@rye.example</a>&gt;</span><br>\
         Date: Tue, Mar 5, 2024 at 10:11 AM<br>Subject: The oven is here<br>To:  &lt;<a href='mailto:me@home.example'>me@home.example</a>&gt;<br></div><br><br>\
         {STORY}</div></div>"
    );
    check(&forwarded("Fwd: The oven is here", "text/html", &html));
}

#[test]
fn outlook_forwards_give_the_letter() {
    let html = format!(
        "<html><head><title>x</title></head><body><p class=MsoNormal>zur Kenntnis</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'>\
         <p class=MsoNormal><b>Von:</b> Rye Bakery &lt;news@rye.example&gt; <br><b>Gesendet:</b> Dienstag, 5. März 2024 10:11<br>\
         <b>An:</b> me@home.example<br><b>Betreff:</b> The oven is here</p></div></div>{STORY}</body></html>"
    );
    check(&forwarded("WG: The oven is here", "text/html", &html));
}

#[test]
fn apple_forwards_give_the_letter() {
    let html = format!(
        "<html><body>See below<br><div><br><blockquote type=cite><div>Begin forwarded message:</div><br>\
         <div style='margin:0'><span><b>From: </b></span><span>Rye Bakery &lt;<a href='mailto:news@rye.example'>news@rye.example</a>&gt;<br></span></div>\
         <div><span><b>Subject: </b></span><span><b>The oven is here</b><br></span></div>\
         <div><span><b>Date: </b></span><span>5 March 2024 at 10:11:00 GMT<br></span></div>\
         <div><span><b>To: </b></span><span>me@home.example<br></span></div><br><div>{STORY}</div></blockquote></div></body></html>"
    );
    check(&forwarded("Fwd: The oven is here", "text/html", &html));
}

#[test]
fn thunderbird_forwards_give_the_letter() {
    let html = format!(
        "<html><body><p>hi</p><div class=moz-forward-container><br>-------- Forwarded Message --------<table class=moz-email-headers-table><tbody>\
         <tr><th>Subject: </th><td>The oven is here</td></tr><tr><th>Date: </th><td>Tue, 5 Mar 2024 10:11:00 +0000</td></tr>\
         <tr><th>From: </th><td>Rye Bakery <a href='mailto:news@rye.example'>&lt;news@rye.example&gt;</a></td></tr>\
         <tr><th>To: </th><td>me@home.example</td></tr></tbody></table><br>{STORY}</div></body></html>"
    );
    check(&forwarded("Fwd: The oven is here", "text/html", &html));
}

#[test]
fn plain_forwards_give_the_letter() {
    let text = format!(
        "look\n\n---------- Forwarded message ---------\nFrom: Rye Bakery <news@rye.example>\nDate: Tue, Mar 5, 2024 at 10:11 AM\nSubject: The oven is here\nTo: <me@home.example>\n\n\n{TEXT}"
    );
    check(&forwarded("Fwd: The oven is here", "text/plain", &text));
}

#[test]
fn a_quoted_reply_is_no_forward() {
    let text =
        "Thanks!\n\nFrom: Rye <news@rye.example>\nSent: Tuesday\nTo: me@home.example\nSubject: The oven\n\nIt is here.";
    let letter = forwarded("RE: The oven", "text/plain", text);
    assert!(!letter.is_forwarded);
    assert_eq!(letter.subject, "RE: The oven");
}

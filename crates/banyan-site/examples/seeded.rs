//! Serves a site with a few articles, to look at: `cargo run -p banyan-site --example seeded -- [picture.jpg]`.

#[path = "../tests/it/site.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "it is made for tests, which ask for more than the eye")]
mod site;

use banyan_domain::time::DAY;
use serde_json::json;
use site::TestSite;

const LOAF: &str = "Good bread is mostly waiting. Flour and water find each other in the first hour, and after that the best \
    thing a baker can do is to leave them alone.\n\nWe let our rye rest for a night. It is not laziness: the acids that \
    give it its taste need the cold and the dark, and they will not be hurried.\n\nThe recipe stands at \
    https://linden.example/recipes/rye, and anybody may use it.";
const LETTER: &str = "<p>Dear all,</p><p>it is the time of the year when the <strong>lime trees</strong> along the canal \
    begin to smell, and with them comes the <a href=\"https://letters.example/7\">seventh letter</a> of this shop.</p>\
    <h2>What is new</h2><ul><li>A loaf with walnuts, on Thursdays only.</li><li>Two more tables outside.</li>\
    <li>A course for beginners in June.</li></ul><blockquote><p>I have never waited so gladly for anything.</p>\
    </blockquote><p>Prices stay as they are:</p><table><tr><th>Loaf</th><th>Weight</th><th>Price</th></tr><tr><td>Rye\
    </td><td>1 kg</td><td>52 kr</td></tr><tr><td>Walnut</td><td>750 g</td><td>64 kr</td></tr></table>\
    <pre><code>flour 500 g, water 390 g, salt 10 g, patience 18 h</code></pre><p>Warmly, Ada</p>";

#[tokio::main]
async fn main() {
    let site = TestSite::new().await;
    seed(&site).await;
    if let Some(picture) = std::env::args().nth(1) {
        hang(&site, &std::fs::read(picture).expect("the picture can be read")).await;
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:4000").await.expect("port 4000 is free");
    eprintln!("http://127.0.0.1:4000");
    axum::serve(listener, site.router()).await.expect("the site is served");
}

async fn seed(site: &TestSite) {
    site.change(|settings| {
        settings.tagline = Some("A bakery in Gothenburg that takes its time".to_owned());
        settings.site_address = Some("https://www.linden-and-rye.example".to_owned());
    })
    .await;
    for number in 1..=8 {
        site.write(Some(&format!("From the notebook, day {number}")), "What we tried, and what came of it.").await;
        site.test.pass(DAY);
    }
    site.write(Some("Bread needs time. So do people."), LOAF).await;
    site.test.pass(DAY);
    site.write(None, "We are open on Sunday from eight, with cinnamon buns until they are gone.").await;
    site.test.pass(DAY);
    site.write(Some("The seventh letter"), "Dear all, it is the time of the year when the lime trees smell.").await;
    site.set("the-seventh-letter", "body_html", Some(LETTER)).await;
    site.set("the-seventh-letter", "canonical_url", Some("https://letters.example/7")).await;
    site.test.pass(DAY);
    site.write(Some("Why a loaf costs what it costs"), "Flour, hands, an oven and a night of sleep: the sum of it.")
        .await;
    site.set("why-a-loaf-costs-what-it-costs", "canonical_url", Some("https://linden-and-rye.example/loaf")).await;
}

async fn hang(site: &TestSite, bytes: &[u8]) {
    let id = site.keep_picture(bytes, "image/png").await;
    let image = json!({ "asset": id, "mime_type": "image/png", "bytes": bytes.len(), "width": 1200, "height": 800,
        "alt": "Loaves on a shelf", "focus": null });
    for slug in ["bread-needs-time-so-do-people", "why-a-loaf-costs-what-it-costs"] {
        site.set(slug, "media", Some(&json!([image]).to_string())).await;
    }
}

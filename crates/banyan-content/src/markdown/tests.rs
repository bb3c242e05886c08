//! Files as four site programs write them.

use super::*;

fn read_at(path: &str, text: &str) -> Document {
    read(path, text, Some(&Url::parse("https://rye.example/blog/").unwrap())).unwrap()
}

const DAY: i64 = 1_709_596_800_000;

#[test]
fn a_hugo_file_is_read() {
    let text = "+++\ntitle = 'The oven'\ndate = 2024-03-05T10:00:00+01:00\ndraft = true\ntags = ['oven', 'news']\nslug = 'oven'\n[cover]\n\
        image = 'oven.jpg'\nalt = 'The oven'\n+++\n\nIt is **here**.\n\n{{< figure src=\"door.jpg\" alt=\"The door\" >}}\n\n{{< newsletter >}}\n";
    let document = read_at("content/posts/oven/index.md", text);
    assert_eq!((document.title.as_str(), document.slug.as_str()), ("The oven", "oven"));
    assert_eq!(document.date, Some(DAY + 9 * 3_600_000));
    assert!(document.is_draft);
    assert_eq!(document.tags, ["oven", "news"]);
    let image = document.image.unwrap();
    assert_eq!(
        (image.reference.as_str(), image.alt.as_deref()),
        ("https://rye.example/blog/oven.jpg", Some("The oven"))
    );
    assert_eq!(document.text, "It is here.");
    assert_eq!(document.local_pictures, [Picture { reference: "door.jpg".into(), alt: Some("The door".into()) }]);
}

#[test]
fn a_jekyll_file_is_read() {
    let text = "---\nlayout: post\ntitle: \"The oven: here\"\ntags: oven news\nexcerpt: It came.\nimage:\n  path: /oven.jpg\n  alt: The oven\nlang: de_DE\n---\n\
        {% include nav.html %}\nIt is *here*, see [the shop](/shop).\n";
    let document = read_at("_posts/2024-03-05-the-oven.markdown", text);
    assert_eq!((document.title.as_str(), document.slug.as_str()), ("The oven: here", "the-oven"));
    assert_eq!(document.date, Some(DAY));
    assert_eq!(document.tags, ["oven", "news"]);
    assert_eq!(document.description.as_deref(), Some("It came."));
    assert_eq!(document.language.as_deref(), Some("de-DE"));
    assert_eq!(document.image.map(|image| image.reference).as_deref(), Some("https://rye.example/oven.jpg"));
    assert_eq!(document.text, "It is here, see the shop.");
    assert!(document.html.contains("href=\"https://rye.example/shop\"") && !document.is_draft);
}

#[test]
fn a_zola_file_is_read() {
    let text = "+++\ntitle = \"The oven\"\ndate = 2024-03-05\nupdated = 2024-03-06\n[taxonomies]\ntags = [\"oven\"]\n[extra]\nimage = \"https://img.example/o.jpg\"\n\
        image_alt = \"The oven\"\n+++\nIt is here.\n<!-- more -->\nRest.";
    let document = read_at("content/2024-03-05-the-oven.md", text);
    assert_eq!((document.date, document.updated), (Some(DAY), Some(DAY + 86_400_000)));
    assert_eq!(document.tags, ["oven"]);
    assert_eq!(
        document.image,
        Some(Picture { reference: "https://img.example/o.jpg".into(), alt: Some("The oven".into()) })
    );
    assert_eq!(document.text, "It is here.\n\nRest.");
}

#[test]
fn an_astro_file_is_read() {
    let text = "---\ntitle: 'The oven'\npubDate: 'Mar 05 2024'\ndescription: |\n  It came.\nheroImage: '/oven.jpg'\nauthor: Ida\ncanonicalURL: https://rye.example/oven/\n---\n\
        import Video from '../video.astro';\n\nIt is here.\n\n<Video id='1' />\n";
    let document = read_at("src/content/blog/the-oven.mdx", text);
    assert_eq!(document.date, Some(DAY));
    assert_eq!(document.description.as_deref(), Some("It came."));
    assert_eq!(document.authors, ["Ida"]);
    assert_eq!(document.canonical.as_deref(), Some("https://rye.example/oven/"));
    assert_eq!(document.text, "It is here.");
}

#[test]
fn a_bare_file_takes_its_title_from_its_heading_or_name() {
    let document = read_at("notes/oven.de.md", "# The *oven*\n\nIt is here.");
    assert_eq!(
        (document.title.as_str(), document.text.as_str(), document.slug.as_str()),
        ("The oven", "It is here.", "oven")
    );
    assert_eq!(document.language.as_deref(), Some("de"));
    assert_eq!(read_at("_drafts/my-new_oven.md", "It is here.").title, "My new oven");
    assert!(read_at("_drafts/my-new_oven.md", "").is_draft);
}

#[test]
fn broken_front_matter_says_what_to_do() {
    for text in ["---\ntitle: [a\n---\nx", "+++\ntitle = \n+++\nx", "---\n- a\n- b\n---\nx"] {
        let error = read("x.md", text, None).unwrap_err();
        assert!(error.to_string().contains("correct it"), "{error}");
    }
    for text in ["---\n\nJust a rule above", "--- not front matter", "+++", "---\ntitle: never closed\n"] {
        assert!(read("x.md", text, None).is_ok(), "{text}");
    }
}

#[test]
fn markdown_becomes_safe_html() {
    let table = [
        ("a **b** ~~c~~", "<p>a <strong>b</strong> <del>c</del></p>"),
        ("<script>x</script>ok", "ok"),
        ("[x](javascript:alert(1))", "<p><a rel=\"nofollow noopener\">x</a></p>"),
        ("https://a.example", "<p><a href=\"https://a.example\" rel=\"nofollow noopener\">https://a.example</a></p>"),
        (
            "| a |\n|---|\n| b |",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>",
        ),
    ];
    for (markdown, html) in table {
        assert_eq!(to_html(markdown), html);
    }
}

#[test]
fn hostile_files_cost_no_more_than_their_length() {
    let aliases = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n\
        e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n---\nx";
    let _ = read("x.md", aliases, None);
    for text in [
        ">".repeat(20_000),
        "[".repeat(20_000),
        "* ".repeat(5_000),
        "![".repeat(10_000),
        format!("---\n{}\n---\n", "[".repeat(20_000)),
    ] {
        let _ = read("x.md", &text, None);
    }
}

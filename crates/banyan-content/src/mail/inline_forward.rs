//! A newsletter pasted below a "Forwarded message" line, as Gmail, Outlook, Apple Mail and Thunderbird do it.

use ego_tree::NodeId;
use mail_parser::Message;
use scraper::{ElementRef, Html, Node};

use super::{Sender, body, headers, prefixes, words};
use crate::dates::printed;
use crate::html::{dom, to_text};

#[derive(Debug, Default)]
pub(super) struct InlineForward {
    pub(super) html: Option<String>,
    pub(super) text: String,
    pub(super) from: Option<Sender>,
    pub(super) subject: Option<String>,
    pub(super) date: Option<i64>,
}

/// Field names as mail programs of many languages print them above the pasted letter.
const FROM: &[&str] = &[
    "from",
    "von",
    "de",
    "da",
    "van",
    "från",
    "fra",
    "od",
    "от",
    "від",
    "lähettäjä",
    "feladó",
    "kimden",
    "expéditeur",
    "från",
    "από",
    "差出人",
    "发件人",
    "寄件者",
    "보낸사람",
    "보낸 사람",
];
const SUBJECT: &[&str] = &[
    "subject",
    "betreff",
    "objet",
    "asunto",
    "oggetto",
    "assunto",
    "onderwerp",
    "ämne",
    "emne",
    "temat",
    "předmět",
    "тема",
    "aihe",
    "tárgy",
    "konu",
    "subiect",
    "θέμα",
    "件名",
    "主题",
    "主旨",
    "제목",
];
const DATE: &[&str] = &[
    "date",
    "sent",
    "datum",
    "gesendet",
    "envoyé",
    "enviado",
    "fecha",
    "data",
    "inviato",
    "verzonden",
    "skickat",
    "dato",
    "sendt",
    "wysłano",
    "odesláno",
    "дата",
    "отправлено",
    "päivämäärä",
    "lähetetty",
    "dátum",
    "elküldve",
    "tarih",
    "trimis",
    "ημερομηνία",
    "日付",
    "送信日時",
    "发送时间",
    "日期",
    "보낸 날짜",
    "날짜",
];
const OTHER: &[&str] = &[
    "to",
    "an",
    "à",
    "a",
    "para",
    "aan",
    "till",
    "til",
    "do",
    "komu",
    "кому",
    "vastaanottaja",
    "címzett",
    "kime",
    "către",
    "προς",
    "宛先",
    "收件人",
    "收件者",
    "받는사람",
    "받는 사람",
    "cc",
    "kopie",
    "kopia",
    "reply-to",
    "antwort an",
    "répondre à",
    "responder a",
    "rispondi a",
];

/// Above the fields, so that a quoted reply is not taken for a forward.
const MARKERS: &[&str] = &[
    "forwarded message",
    "begin forwarded",
    "weitergeleitete nachricht",
    "weitergeleiteten nachricht",
    "message transféré",
    "message réexpédié",
    "mensaje reenviado",
    "messaggio inoltrato",
    "mensagem encaminhada",
    "mensagem reencaminhada",
    "doorgestuurd bericht",
    "vidarebefordrat",
    "videresendt",
    "videresendte",
    "välitetty viesti",
    "edelleen välitetty",
    "przekazana wiadomość",
    "przekazywana wiadomość",
    "přeposlaná zpráva",
    "továbbított",
    "пересылаемое",
    "пересланное",
    "переадресов",
    "iletilen",
    "yönlendirilen",
    "mesaj redirecționat",
    "προωθημένο",
    "転送メッセージ",
    "转发的邮件",
    "轉寄郵件",
    "전달된 메시지",
];
const MAX_HOPS: usize = 4;
/// A block of fields with more text than this holds the letter as well.
const LARGEST_HEADER: usize = 900;

/// The pasted letter, or `None` if the message is no forward.
pub(super) fn read(message: &Message<'_>) -> Option<InlineForward> {
    let (mut html, text) = body::parts(message);
    let mut shown = html.as_deref().map_or_else(|| text.replace("\r\n", "\n"), to_text);
    let subject = message.subject().unwrap_or_default();
    let mut found = None;
    for _ in 0..MAX_HOPS {
        let Some(fields) = Fields::find(&shown, found.is_some() || prefixes::has_forward_prefix(subject)) else {
            break;
        };
        shown = unquoted(&shown.lines().skip(fields.end).collect::<Vec<_>>());
        html = html.as_deref().and_then(without_envelope);
        found = Some(fields);
    }
    let fields = found?;
    Some(InlineForward {
        html,
        text: shown,
        from: sender(&fields.from),
        subject: Some(prefixes::without_forward_prefix(&fields.subject).to_owned())
            .filter(|subject| !subject.is_empty())
            .or_else(|| Some(headers::subject(message, true))),
        date: printed::millis(&fields.date),
    })
}

/// Whether the first line already is one of the fields that a mail program shows above a letter.
pub(super) fn begins(shown: &str) -> bool {
    let lines: Vec<&str> = shown.lines().skip_while(|line| line.trim().is_empty()).take(30).collect();
    let opens = lines.first().and_then(|line| field(line)).is_some_and(|(field, _)| field != Field::Other);
    opens && Fields::at(&lines, 0).is_some_and(|fields| !fields.subject.is_empty() || fields.from.contains('@'))
}

#[derive(Debug, Default)]
struct Fields {
    from: String,
    subject: String,
    date: String,
    /// The first line behind them.
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    Subject,
    Date,
    Other,
}

impl Fields {
    /// Looks for a block of at least three fields with a sender and a subject or date.
    fn find(text: &str, is_announced: bool) -> Option<Self> {
        let lines: Vec<&str> = text.lines().take(400).collect();
        let opens = |line: &str| field(line).is_some_and(|(field, _)| field != Field::Other);
        (0..lines.len()).filter(|at| opens(lines[*at])).find_map(|start| {
            let before = lines[..start].iter().rev().filter(|line| !line.trim().is_empty()).take(2);
            let is_marked = is_announced || before.into_iter().any(|line| words::mentions(line, MARKERS));
            Self::at(&lines, start).filter(|_| is_marked)
        })
    }

    fn at(lines: &[&str], start: usize) -> Option<Self> {
        let mut fields = Self::default();
        let (mut count, mut strangers) = (0, 0);
        for (at, line) in lines.iter().enumerate().skip(start).take(24) {
            match field(line) {
                Some((field, value)) => {
                    let place = match field {
                        Field::From => Some(&mut fields.from),
                        Field::Subject => Some(&mut fields.subject),
                        Field::Date => Some(&mut fields.date),
                        Field::Other => None,
                    };
                    if let Some(place) = place.filter(|place| place.is_empty()) {
                        value.clone_into(place);
                    }
                    (count, strangers) = (count + 1, 0);
                    fields.end = at + 1;
                }
                None if line.trim_matches(['>', ' ', '\t', '\u{a0}']).is_empty() => {}
                // A long list of receivers runs over the line.
                None => strangers += 1,
            }
            if strangers > 1 {
                break;
            }
        }
        (count >= 3 && !fields.from.is_empty() && (!fields.subject.is_empty() || !fields.date.is_empty()))
            .then_some(fields)
    }
}

fn field(line: &str) -> Option<(Field, &str)> {
    let line = line.trim_start_matches(['>', ' ', '\t', '*', '|', '\u{a0}']);
    let (name, value) = line.split_once([':', '：'])?;
    let name = name.trim().trim_matches('*').to_lowercase();
    let is = |names: &[&str]| names.contains(&name.as_str());
    let field = match () {
        () if is(FROM) => Field::From,
        () if is(SUBJECT) => Field::Subject,
        () if is(DATE) => Field::Date,
        () if is(OTHER) => Field::Other,
        () => return None,
    };
    Some((field, value.trim().trim_matches('*').trim()))
}

/// `Name <a@b>`, `Name [mailto:a@b]` or the address alone.
fn sender(text: &str) -> Option<Sender> {
    let address = text
        .split(['<', '>', '[', ']', '(', ')', ' ', '"', ',', ';'])
        .find(|part| part.contains('@') && part.contains('.'))?;
    let name = text.split(['<', '[', '(']).next().unwrap_or_default();
    let name = words::one_line(name.trim().trim_matches(['"', '\'']));
    Some(Sender {
        name: Some(name).filter(|name| !name.is_empty() && !name.contains('@')),
        address: address.trim_start_matches("mailto:").to_owned(),
    })
}

/// Takes off one level of `>` if every line has it.
fn unquoted(lines: &[&str]) -> String {
    let quoted = lines.iter().filter(|line| !line.trim().is_empty()).all(|line| line.starts_with('>'));
    let strip =
        |line: &&str| line.strip_prefix('>').map_or(*line, |line| line.strip_prefix(' ').unwrap_or(line)).to_owned();
    let lines: Vec<String> =
        if quoted { lines.iter().map(strip).collect() } else { lines.iter().map(|line| (*line).to_owned()).collect() };
    lines.join("\n").trim().to_owned()
}

/// The HTML behind the field block: everything up to and with it is taken out.
fn without_envelope(html: &str) -> Option<String> {
    let mut page = dom::parse(html);
    let last = last_field(&page)?;
    let mut removed = vec![last];
    let mut node = page.tree.get(last)?;
    while let Some(parent) = node.parent() {
        removed.extend(node.prev_siblings().filter(|sibling| !is_head(sibling.value())).map(|sibling| sibling.id()));
        node = parent;
    }
    for id in removed {
        if let Some(mut node) = page.tree.get_mut(id) {
            node.detach();
        }
    }
    Some(page.html())
}

fn is_head(node: &Node) -> bool {
    node.as_element().is_some_and(|element| element.name() == "head") || node.as_doctype().is_some()
}

/// The block of the last field of the first run of fields.
fn last_field(page: &Html) -> Option<NodeId> {
    let mut names = page.root_element().descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let field = text.split_inclusive('\n').find_map(field).map(|(field, _)| field);
        Some((node, field, text.trim().is_empty()))
    });
    let (mut last, ..) = names.find(|(_, field, _)| *field == Some(Field::From))?;
    let mut strangers = 0;
    for (node, field, is_blank) in names {
        if field.is_some() {
            (last, strangers) = (node, 0);
        } else if !is_blank {
            strangers += 1;
        }
        if strangers > 12 {
            break;
        }
    }
    let mut block = last;
    while let Some(parent) = block.parent() {
        let fits = ElementRef::wrap(parent).is_some_and(|parent| {
            let length: usize = parent.text().map(str::len).sum();
            length <= LARGEST_HEADER && !matches!(parent.value().name(), "body" | "html" | "blockquote")
        });
        let is_block = block
            .value()
            .as_element()
            .is_some_and(|element| matches!(element.name(), "p" | "div" | "tr" | "table" | "li"));
        if !fits || is_block {
            break;
        }
        block = parent;
    }
    Some(block.id())
}

#[cfg(test)]
mod tests;

//! What a carried post is for, as far as its kind and title tell.

use crate::{compose::Objective, gather::ItemKind};

pub(super) fn of(kind: ItemKind, title: &str, sentence: &str) -> Objective {
    match kind {
        ItemKind::Event => Objective::Gather,
        _ if is_offer(title) || (title.is_empty() && is_offer(sentence)) => Objective::Offer,
        ItemKind::Note | ItemKind::Letter => Objective::Tell,
        ItemKind::Article | ItemKind::Episode | ItemKind::Video => Objective::Teach,
    }
}

/// Whether words ask for business: a price, a deadline, an order to buy.
pub fn is_offer(text: &str) -> bool {
    let lower = text.to_lowercase();
    let squeezed = lower.replace([' ', '\u{A0}', '\u{202F}'], "");
    let has_percent = squeezed.match_indices("%off").count() > 0
        || (squeezed.contains('%')
            && ["rabatt", "descuento", "réduction", "remise", "sconto", "korting", "discount"]
                .iter()
                .any(|word| lower.contains(word)));
    has_percent || contains_any(&lower, OFFERS)
}

pub(crate) fn contains_words(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase)
        .any(|(at, _)| is_edge(text[..at].chars().next_back()) && is_edge(text[at + phrase.len()..].chars().next()))
}

/// The same of many phrases: where words begin each is tried, which is less work than to look for one after the other.
pub(crate) fn contains_any(text: &str, phrases: &[&str]) -> bool {
    let mut before = None;
    text.char_indices().any(|(at, c)| {
        let begins = is_edge(before.replace(c));
        let stands = |phrase: &&str| text[at..].strip_prefix(*phrase).is_some_and(|rest| is_edge(rest.chars().next()));
        begins && phrases.iter().any(stands)
    })
}

fn is_edge(c: Option<char>) -> bool {
    c.is_none_or(|c| !c.is_alphanumeric())
}

const OFFERS: &[&str] = &[
    "buy now",
    "order now",
    "book now",
    "on sale",
    "special offer",
    "limited offer",
    "last chance",
    "early bird",
    "coupon",
    "promo code",
    "discount code",
    "black friday",
    "cyber monday",
    "free shipping",
    "great deals",
    "deals on",
    "save an extra",
    "rebate",
    "jetzt kaufen",
    "jetzt buchen",
    "jetzt bestellen",
    "sonderangebot",
    "gutschein",
    "gutscheincode",
    "rabattcode",
    "frühbucher",
    "frühbucherrabatt",
    "letzte chance",
    "schlussverkauf",
    "versandkostenfrei",
    "oferta especial",
    "en oferta",
    "ofertas",
    "rebajas",
    "compra ya",
    "reserva ya",
    "última oportunidad",
    "cupón",
    "soldes",
    "offre spéciale",
    "code promo",
    "achetez maintenant",
    "dernière chance",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_are_told_from_stories() {
        for text in [
            "20 % OFF everything",
            "20% off",
            "Black Friday bei uns",
            "Jetzt buchen: Brotkurs",
            "10 % Rabatt",
            "Rebajas de enero",
        ] {
            assert!(is_offer(text), "{text}");
        }
        for text in
            ["Off to the mill", "What 20 % hydration does", "Why coupons failed us", "Ein Angebot an den Winter"]
        {
            assert!(!is_offer(text), "{text}");
        }
    }

    #[test]
    fn many_phrases_are_found_as_each_of_them_is() {
        let phrases = ["order now", "última oportunidad", "coupon"];
        for text in [
            "order now",
            "reorder now",
            "order nowhere, order now!",
            "¡última oportunidad!",
            "coupons",
            "my-coupon",
            "ücoupon",
            "order  now",
            "",
        ] {
            let is_found = phrases.iter().any(|phrase| contains_words(text, phrase));
            assert_eq!(contains_any(text, &phrases), is_found, "{text}");
        }
    }

    #[test]
    fn the_kind_decides_otherwise() {
        assert_eq!(of(ItemKind::Event, "20% off", ""), Objective::Gather);
        assert_eq!(of(ItemKind::Article, "Rye", "Order now!"), Objective::Teach);
        assert_eq!(of(ItemKind::Note, "", "Order now!"), Objective::Offer);
        assert_eq!(of(ItemKind::Note, "", "Rye."), Objective::Tell);
    }
}

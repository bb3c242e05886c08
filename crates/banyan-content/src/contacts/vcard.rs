//! vCards of every version: only the fields that say where somebody can be found.

use calcard::{
    Entry, Parser,
    vcard::{VCard, VCardEntry, VCardParameterValue, VCardProperty},
};

use super::{Contact, ContactsError, MAX_CONTACTS, network_called};

pub(super) fn read(text: &str) -> Result<Vec<Contact>, ContactsError> {
    let mut parser = Parser::new(text);
    let mut contacts = Vec::new();
    loop {
        match parser.entry() {
            Entry::VCard(_) if contacts.len() == MAX_CONTACTS => return Err(ContactsError::TooMany),
            Entry::VCard(card) if card.entries.is_empty() => {}
            Entry::VCard(card) => contacts.push(contact(&card)),
            Entry::Eof => return Ok(contacts),
            _ => {}
        }
    }
}

fn contact(card: &VCard) -> Contact {
    let mut contact = Contact::default();
    for entry in &card.entries {
        let values = entry.values.iter().filter_map(|value| value.as_text());
        match &entry.name {
            VCardProperty::Email => values.for_each(|value| contact.mail(value)),
            VCardProperty::Url => values.for_each(|value| contact.link(value, true)),
            VCardProperty::Impp | VCardProperty::Socialprofile => profile(&mut contact, entry),
            // SOURCE: Apple's address book, which writes it since before there was a standard one (2026-11-22).
            VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-SOCIALPROFILE") => profile(&mut contact, entry),
            _ => {}
        }
    }
    contact
}

/// Named by its type or service, else by where it leads.
fn profile(contact: &mut Contact, entry: &VCardEntry) {
    let said = entry.params.iter().filter_map(|parameter| match &parameter.value {
        VCardParameterValue::Text(said) => network_called(said),
        _ => None,
    });
    let network = said.into_iter().next();
    for value in entry.values.iter().filter_map(|value| value.as_text()) {
        match network {
            Some(network) => contact.handle(network, value),
            None => contact.link(value, false),
        }
    }
}

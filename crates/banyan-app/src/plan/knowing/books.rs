//! A reading list: books that are known to last, some of them from outside the field.

/// Its reason stands in the message files, as `book-` and the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Book {
    pub key: &'static str,
    pub title: &'static str,
    pub author: &'static str,
    pub year: u16,
    /// Not about business or media.
    pub outside: bool,
}

const fn book(key: &'static str, title: &'static str, author: &'static str, year: u16, outside: bool) -> Book {
    Book { key, title, author, year, outside }
}

/// The year is that of the first edition.
pub const BOOKS: [Book; 14] = [
    book("mom-test", "The Mom Test", "Rob Fitzpatrick", 2013, false),
    book("start-with-why", "Start with Why", "Simon Sinek", 2009, false),
    book("permission", "Permission Marketing", "Seth Godin", 1999, false),
    book("made-to-stick", "Made to Stick", "Chip Heath, Dan Heath", 2007, false),
    book("influence", "Influence", "Robert B. Cialdini", 1984, false),
    book("effective", "The Effective Executive", "Peter F. Drucker", 1967, false),
    book("writing-well", "On Writing Well", "William Zinsser", 1976, false),
    book("how-to-lie", "How to Lie with Statistics", "Darrell Huff", 1954, true),
    book("checklist", "The Checklist Manifesto", "Atul Gawande", 2009, true),
    book("cities", "The Death and Life of Great American Cities", "Jane Jacobs", 1961, true),
    book("small", "Small Is Beautiful", "E. F. Schumacher", 1973, true),
    book("pattern", "A Pattern Language", "Christopher Alexander, Sara Ishikawa, Murray Silverstein", 1977, true),
    book("bird", "Bird by Bird", "Anne Lamott", 1994, true),
    book("gift", "The Gift", "Lewis Hyde", 1983, true),
];

impl Book {
    pub fn of(key: &str) -> Option<&'static Self> {
        BOOKS.iter().find(|book| book.key == key)
    }

    pub fn message(&self) -> String {
        format!("book-{}", self.key)
    }
}

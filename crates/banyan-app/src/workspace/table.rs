//! A table for a spreadsheet: plain for programs, or as the spreadsheet of somebody's country opens it.
//!
//! Where tenths stand behind a comma, fields are parted by a semicolon; and what is not marked as UTF-8 is read in an old
//! encoding of the machine.
//! SOURCE: <https://www.rfc-editor.org/rfc/rfc4180> (2026-11-22)
//! SOURCE: <http://www.bankofspain.org/infoest/recomene.htm> (2026-11-23)
//! SOURCE: <https://wiki.scn.sap.com/wiki/display/ABAP/Excel+files+-+CSV+format> (2026-11-23)

use super::words::Words;

const IS_UTF8: &str = "\u{feff}";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    text: String,
    parts: char,
    point: char,
}

impl Table {
    /// The same in every language.
    pub fn for_programs() -> Self {
        Self { text: String::new(), parts: ',', point: '.' }
    }

    pub fn for_people(words: &Words) -> Self {
        let point = words.language().point;
        Self { text: IS_UTF8.to_owned(), parts: if point == ',' { ';' } else { ',' }, point }
    }

    /// Of a number that is written with a point.
    pub fn number(&self, plain: &str) -> String {
        plain.replace('.', self.point.encode_utf8(&mut [0; 4]))
    }

    pub fn push(&mut self, cells: &[String]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(self.parts);
            }
            self.text.push_str(&self.cell(cell));
        }
        self.text.push_str("\r\n");
    }

    /// A word that a spreadsheet would take for a formula stays a word.
    fn cell(&self, cell: &str) -> String {
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
        if cell.contains([self.parts, '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    }

    pub fn into_text(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(mut table: Table, cells: &[&str]) -> String {
        let number = table.number("6.40");
        table.push(&cells.iter().map(|cell| (*cell).to_owned()).chain([number]).collect::<Vec<_>>());
        table.into_text()
    }

    #[test]
    fn words_stay_words_whatever_they_begin_with_and_hold() {
        for (cell, kept) in [
            ("Bengt", "Bengt"),
            ("a, b", "\"a, b\""),
            ("a; b", "a; b"),
            ("say \"yes\"", "\"say \"\"yes\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("-1, of all", "\"'-1, of all\""),
            ("", ""),
        ] {
            assert_eq!(row(Table::for_programs(), &[cell]), format!("{kept},6.40\r\n"));
        }
    }

    #[test]
    fn people_get_the_decimal_sign_of_their_language_and_what_it_parts_fields_with() {
        for (language, expected) in [
            ("en", "\u{feff}\"Brot, frisch\",früh; spät,6.40\r\n"),
            ("de", "\u{feff}Brot, frisch;\"früh; spät\";6,40\r\n"),
            ("es", "\u{feff}Brot, frisch;\"früh; spät\";6,40\r\n"),
        ] {
            let table = Table::for_people(Words::for_language(language));
            assert_eq!(row(table, &["Brot, frisch", "früh; spät"]), expected, "{language}");
        }
    }
}

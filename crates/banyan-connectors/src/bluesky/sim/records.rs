//! Records and files, checked as the real server checks them and refused in its words.

use banyan_domain::compose::counting::Counting;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{
    Answered, Record, Refusal, Town, invalid, refuse,
    town::{moment, rkey},
};

const POST: &str = "app.bsky.feed.post";
/// SOURCE: fixtures/refusals.json and the lexicons, 2026-08.
const TEXT_GRAPHEMES: usize = 300;
const TEXT_BYTES: usize = 3_000;
const IMAGE_BYTES: usize = 2_000_000;
const THUMB_BYTES: usize = 1_000_000;
const FILM_BYTES: usize = 300_000_000;
const UPLOAD_BYTES: usize = 5_242_880;

impl Town {
    pub(super) fn upload_blob(&mut self, mime_type: &str, bytes: &[u8]) -> Answered {
        if bytes.len() > UPLOAD_BYTES {
            return Err(refuse(413, "PayloadTooLarge", "request entity too large"));
        }
        let cid = cid(0x55, bytes);
        self.blobs.insert(cid.clone(), bytes.len());
        let blob = json!({ "$type": "blob", "ref": { "$link": cid }, "mimeType": mime_type, "size": bytes.len() });
        Ok(json!({ "blob": blob }))
    }

    /// A record that stands already is no answer with a name: the real server breaks.
    pub(super) fn create_record(&mut self, did: &str, body: &Value, now: i64) -> Answered {
        self.serial += 1;
        let key = body["rkey"].as_str().map_or_else(|| rkey(self.serial), str::to_owned);
        let uri = address(did, body, &key)?;
        self.check(body, &key)?;
        if self.records.contains_key(&uri) {
            return Err(refuse(500, "InternalServerError", "Internal Server Error"));
        }
        Ok(self.keep(&uri, &body["record"], now))
    }

    pub(super) fn put_record(&mut self, did: &str, body: &Value, now: i64) -> Answered {
        let key = body["rkey"].as_str().ok_or_else(|| invalid("Missing required key \"rkey\" at $"))?.to_owned();
        let uri = address(did, body, &key)?;
        self.check(body, &key)?;
        let current = self.records.get(&uri).map(|record| record.cid.clone());
        if current.as_deref() == Some(cid_of_record(&body["record"]).as_str()) {
            return Ok(json!({ "uri": uri, "cid": current, "validationStatus": "valid" }));
        }
        match body.get("swapRecord") {
            Some(expected) if *expected != json!(current) => {
                let was = current.map_or_else(|| "Record was at null".to_owned(), |cid| format!("Record was at {cid}"));
                Err(refuse(400, "InvalidSwap", was))
            }
            _ => Ok(self.keep(&uri, &body["record"], now)),
        }
    }

    pub(super) fn delete_record(&mut self, did: &str, body: &Value) -> Answered {
        let uri = address(did, body, body["rkey"].as_str().unwrap_or_default())?;
        Ok(match self.records.remove(&uri) {
            Some(_) => json!({ "commit": { "cid": cid(0x71, uri.as_bytes()), "rev": rkey(self.serial) } }),
            None => json!({}),
        })
    }

    pub(super) fn get_record(&self, repo: Option<&str>, collection: Option<&str>, rkey: Option<&str>) -> Answered {
        let did = &self.account(repo.unwrap_or_default())?.did;
        let uri = format!("at://{did}/{}/{}", collection.unwrap_or_default(), rkey.unwrap_or_default());
        let record = self.records.get(&uri);
        let record = record.ok_or_else(|| refuse(400, "RecordNotFound", format!("Could not locate record: {uri}")))?;
        Ok(json!({ "uri": uri, "cid": record.cid, "value": record.value }))
    }

    pub(super) fn list_records(&self, repo: Option<&str>, collection: Option<&str>, limit: Option<&str>) -> Answered {
        let start = format!("at://{}/{}/", self.account(repo.unwrap_or_default())?.did, collection.unwrap_or_default());
        let limit = limit.and_then(|text| text.parse().ok()).unwrap_or(50);
        let of = self.records.iter().rev().filter(|(uri, _)| uri.starts_with(&start)).take(limit);
        let records: Vec<_> =
            of.map(|(uri, kept)| json!({ "uri": uri, "cid": kept.cid, "value": kept.value })).collect();
        Ok(json!({ "records": records }))
    }

    fn keep(&mut self, uri: &str, record: &Value, now: i64) -> Value {
        self.serial += 1;
        let cid = cid_of_record(record);
        let kept = Record { cid: cid.clone(), value: record.clone(), made_at_ms: now };
        self.records.insert(uri.to_owned(), kept);
        let commit = json!({ "cid": self::cid(0x71, uri.as_bytes()), "rev": rkey(self.serial) });
        json!({ "uri": uri, "cid": cid, "commit": commit, "validationStatus": "valid" })
    }

    fn check(&self, body: &Value, key: &str) -> Result<(), Refusal> {
        if body["collection"] != POST {
            return Ok(());
        }
        if !is_tid(key) {
            return Err(invalid(format!("Invalid record key for {POST}: Invalid TID string (got {key:?}) at $")));
        }
        self.check_post(&body["record"]).map_err(|fault| invalid(format!("Invalid {POST} record: {fault}"))).and_then(
            |missing| match missing {
                Some(blob) => Err(refuse(400, "BlobNotFound", format!("Could not find blob: {blob}"))),
                None => Ok(()),
            },
        )
    }

    /// What is wrong with it, else a file it names that is not there.
    fn check_post(&self, post: &Value) -> Result<Option<String>, String> {
        let text = post["text"].as_str().ok_or("Missing required key \"text\" at $.record")?;
        let graphemes = Counting::Graphemes.count(text);
        if text.len() > TEXT_BYTES {
            return Err(format!("string too big (maximum {TEXT_BYTES}, got {}) at $.record.text", text.len()));
        }
        if graphemes > TEXT_GRAPHEMES {
            return Err(format!("grapheme too big (maximum {TEXT_GRAPHEMES}, got {graphemes}) at $.record.text"));
        }
        if post["createdAt"].as_str().is_none_or(|at| at.parse::<jiff::Timestamp>().is_err()) {
            return Err(format!("Invalid datetime (got {}) at $.record.createdAt", post["createdAt"]));
        }
        if post["langs"].as_array().is_some_and(|langs| langs.len() > 3) {
            return Err("array too big (maximum 3) at $.record.langs".to_owned());
        }
        check_facets(post)?;
        check_reply(post)?;
        self.check_embed(&post["embed"])
    }

    fn check_embed(&self, embed: &Value) -> Result<Option<String>, String> {
        match embed["$type"].as_str() {
            None if embed.is_null() => Ok(None),
            Some("app.bsky.embed.images") => {
                let images = embed["images"].as_array().ok_or("Expected array at $.record.embed.images")?;
                if images.len() > 4 {
                    return Err(format!("array too big (maximum 4, got {}) at $.record.embed.images", images.len()));
                }
                let mut missing = None;
                for image in images {
                    image["alt"].as_str().ok_or("Missing required key \"alt\" at $.record.embed.images[0]")?;
                    missing = missing.or(self.check_blob(&image["image"], IMAGE_BYTES)?);
                }
                Ok(missing)
            }
            Some("app.bsky.embed.external") => {
                let external = &embed["external"];
                for key in ["uri", "title", "description"] {
                    let told = external[key].as_str();
                    told.ok_or_else(|| format!("Missing required key {key:?} at $.record.embed.external"))?;
                }
                if external["thumb"].is_null() { Ok(None) } else { self.check_blob(&external["thumb"], THUMB_BYTES) }
            }
            Some("app.bsky.embed.video") => {
                let kind = embed["video"]["mimeType"].as_str().unwrap_or_default();
                if kind != "video/mp4" {
                    return Err(format!("Expected \"video/mp4\" (got {kind:?}) at $.record.embed.video.mimeType"));
                }
                self.check_blob(&embed["video"], FILM_BYTES)
            }
            other => Err(format!("Unexpected value {other:?} at $.record.embed")),
        }
    }

    fn check_blob(&self, blob: &Value, max: usize) -> Result<Option<String>, String> {
        let cid = blob["ref"]["$link"].as_str().ok_or("Expected blob value type at $.record.embed")?;
        let size = blob["size"].as_u64().unwrap_or_default() as usize;
        if size > max {
            return Err(format!("blob too big (maximum {max}, got {size}) at $.record.embed"));
        }
        Ok((self.blobs.get(cid) != Some(&size)).then(|| cid.to_owned()))
    }
}

fn check_facets(post: &Value) -> Result<(), String> {
    for facet in post["facets"].as_array().into_iter().flatten() {
        let (from, to) = (facet["index"]["byteStart"].as_u64(), facet["index"]["byteEnd"].as_u64());
        if from.zip(to).is_none_or(|(from, to)| from > to) || !facet["features"].is_array() {
            return Err("Invalid facet at $.record.facets".to_owned());
        }
    }
    Ok(())
}

fn check_reply(post: &Value) -> Result<(), String> {
    if post["reply"].is_null() {
        return Ok(());
    }
    let is_reference = |end: &str| post["reply"][end]["uri"].is_string() && post["reply"][end]["cid"].is_string();
    (is_reference("root") && is_reference("parent"))
        .then_some(())
        .ok_or_else(|| "Invalid reply at $.record.reply".to_owned())
}

fn address(did: &str, body: &Value, rkey: &str) -> Result<String, Refusal> {
    let collection = body["collection"].as_str().ok_or_else(|| invalid("Missing required key \"collection\" at $"))?;
    Ok(format!("at://{did}/{collection}/{rkey}"))
}

fn is_tid(text: &str) -> bool {
    let is_letter = |byte: u8| matches!(byte, b'2'..=b'7' | b'a'..=b'z');
    text.len() == 13 && text.bytes().all(is_letter) && matches!(text.as_bytes()[0], b'2'..=b'7' | b'a'..=b'j')
}

/// The real hash is over another encoding; all that matters is that equal records have equal ones.
pub(super) fn cid_of_record(record: &Value) -> String {
    cid(0x71, record.to_string().as_bytes())
}

/// Version 1, this codec, SHA-256; in lower-case base 32.
fn cid(codec: u8, bytes: &[u8]) -> String {
    let mut whole = vec![0x01, codec, 0x12, 0x20];
    whole.extend(Sha256::digest(bytes));
    let mut text = String::from("b");
    for chunk in whole.chunks(5) {
        let number = (0..5).fold(0_u64, |number, at| (number << 8) | u64::from(chunk.get(at).copied().unwrap_or(0)));
        let letters = (chunk.len() * 8).div_ceil(5);
        text.extend(
            (0..letters)
                .map(|at| char::from(b"abcdefghijklmnopqrstuvwxyz234567"[(number >> (35 - at * 5)) as usize & 31])),
        );
    }
    text
}

/// When a record says it was made, as its readers are told.
pub(super) fn listed_at(record: &Record) -> String {
    record.value["createdAt"].as_str().map_or_else(|| moment(record.made_at_ms), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SOURCE: answers of a real PDS 0.5.35 to the same bytes, 2026-11-22.
    #[test]
    fn files_have_the_hash_the_real_server_gives_them() {
        assert_eq!(cid(0x55, b"hello not an image"), "bafkreicbg6hhjf32z5tqutfwxn6wbgvfqmu3bxszkn53i6ve27shuj5ur4");
    }
}

//! What a request brings, whichever of the three accepted encodings it came in.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts as _, Multipart, Query, Request},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

use super::gate::refuse;

pub(super) struct File {
    pub(super) mime_type: String,
    pub(super) bytes: Bytes,
}

/// Fields of the query and the body as one object; arrays and objects in brackets are unfolded.
#[derive(Default)]
pub(super) struct Params {
    fields: Map<String, Value>,
    pub(super) file: Option<File>,
}

impl Params {
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    pub(super) fn list(&self, name: &str) -> Vec<&str> {
        match self.fields.get(name) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(value)) => vec![value],
            _ => Vec::new(),
        }
    }

    pub(super) fn objects(&self, name: &str) -> Vec<&Map<String, Value>> {
        self.fields.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).collect()
    }

    pub(super) fn object(&self, name: &str) -> Option<&Map<String, Value>> {
        self.fields.get(name).and_then(Value::as_object)
    }

    pub(super) fn is_true(&self, name: &str) -> bool {
        match self.fields.get(name) {
            Some(Value::Bool(value)) => *value,
            Some(Value::String(value)) => value == "true" || value == "1",
            _ => false,
        }
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        match self.fields.get(name)? {
            Value::Number(value) => value.as_u64(),
            Value::String(value) => value.parse().ok(),
            _ => None,
        }
    }

    fn put(&mut self, name: &str, value: String) {
        let Some((outer, rest)) = name.split_once('[') else {
            self.fields.insert(name.to_owned(), json!(value));
            return;
        };
        let list = self.fields.entry(outer).or_insert_with(|| json!([]));
        let Some(list) = list.as_array_mut() else { return };
        // `name[]`, `name[0]` are values; `name[][key]` begins a new object when its key comes again.
        match rest.split_once("][") {
            None => list.push(json!(value)),
            Some((_, key)) => {
                let key = key.trim_end_matches(']');
                match list.last_mut().and_then(Value::as_object_mut).filter(|last| !last.contains_key(key)) {
                    Some(newest) => {
                        newest.insert(key.to_owned(), json!(value));
                    }
                    None => list.push(json!({ key: value })),
                }
            }
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Params {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let mut params = Self::default();
        let query: Query<Vec<(String, String)>> =
            Query::from_request_parts(&mut parts, state).await.map_err(IntoResponse::into_response)?;
        for (name, value) in query.0 {
            params.put(&name, value);
        }
        let kind = parts.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        let request = Request::from_parts(parts, body);
        if kind.starts_with("multipart/form-data") {
            params
                .read_parts(Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?)
                .await?;
        } else {
            let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
            params.read_body(&kind, &body)?;
        }
        Ok(params)
    }
}

impl Params {
    async fn read_parts(&mut self, mut parts: Multipart) -> Result<(), Response> {
        while let Some(part) = parts.next_field().await.map_err(IntoResponse::into_response)? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == "file" {
                let mime_type = part.content_type().unwrap_or("application/octet-stream").to_owned();
                self.file = Some(File { mime_type, bytes: part.bytes().await.map_err(IntoResponse::into_response)? });
            } else {
                self.put(&name, part.text().await.map_err(IntoResponse::into_response)?);
            }
        }
        Ok(())
    }

    fn read_body(&mut self, kind: &str, body: &[u8]) -> Result<(), Response> {
        if kind.starts_with("application/json") && !body.is_empty() {
            let read: Map<String, Value> = serde_json::from_slice(body)
                .map_err(|_| refuse(400, "Error occurred while parsing request parameters"))?;
            self.fields.extend(read);
        } else {
            for (name, value) in url::form_urlencoded::parse(body) {
                self.put(&name, value.into_owned());
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Params;

    #[test]
    fn lists_and_objects_come_out_of_brackets() {
        let mut params = Params::default();
        let body = b"status=hi&media_ids[]=1&media_ids[]=2&media_attributes[][id]=1&media_attributes[][description]=a\
                     &media_attributes[][id]=2&sensitive=true";
        params.read_body("application/x-www-form-urlencoded", body).unwrap();
        assert_eq!(params.text("status"), Some("hi"));
        assert_eq!(params.list("media_ids"), ["1", "2"]);
        assert_eq!(params.objects("media_attributes").len(), 2);
        assert!(params.is_true("sensitive"));
    }
}

//! What the operator decided about the way out.

use std::time::Duration;

#[derive(Clone, Debug)]
pub struct Settings {
    pub user_agent: String,
    /// Hosts (with optional `:port`) that may be reached although they are loopback, private, or on an unusual port.
    pub allowed_hosts: Vec<String>,
    /// For name, connection and encryption together.
    pub connect_timeout: Duration,
    /// For the first line of the answer, where the request has no body to send first.
    pub header_timeout: Duration,
    /// For the next piece of the answer.
    pub idle_timeout: Duration,
    /// For everything, redirects included; a request can ask for another one. A file that is sent has longer.
    pub total_timeout: Duration,
    /// While no piece of a file leaves, and for the answer after the last; the system holds millions of bytes back that
    /// count as gone.
    pub still_timeout: Duration,
    /// Bytes of a file a second, on the whole: what is slower will not be done while anybody waits for it.
    pub slowest_sending: u64,
    /// After decompression.
    pub max_body_bytes: usize,
    /// How many polite requests one host sees at once.
    pub polite_per_host: usize,
    /// Extra root certificates in PEM, for servers with a private authority.
    pub extra_roots_pem: Vec<Vec<u8>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            user_agent: concat!("Banyan/", env!("CARGO_PKG_VERSION")).to_owned(),
            allowed_hosts: Vec::new(),
            connect_timeout: Duration::from_secs(10),
            header_timeout: Duration::from_secs(20),
            idle_timeout: Duration::from_secs(15),
            total_timeout: Duration::from_secs(30),
            still_timeout: Duration::from_mins(2),
            slowest_sending: 32 * 1024,
            max_body_bytes: 15 * 1024 * 1024,
            polite_per_host: 2,
            extra_roots_pem: Vec::new(),
        }
    }
}

impl Settings {
    /// That a file of so many bytes may take until it is answered.
    pub(crate) fn longest_sending(&self, bytes: u64) -> Duration {
        self.total_timeout + self.still_timeout + Duration::from_secs(bytes / self.slowest_sending.max(1))
    }
}

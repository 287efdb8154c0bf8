//! Dovecot with one mailbox of its own, and a wire to it that can be cut.

use crate::tools;
use std::{
    net::TcpListener,
    os::unix::fs::{PermissionsExt as _, chown},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

/// A running server.
pub struct Dovecot {
    process: Child,
    folder: tempfile::TempDir,
    port: u16,
    /// Whose the mailbox is: nobody's where the tests run as root, whom Dovecot lets into none.
    owner: (u32, u32),
    delivered: AtomicUsize,
}

fn id(option: &str, of: &[&str]) -> u32 {
    let output = tools::run(Command::new("id").arg(option).args(of), b"");
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .unwrap()
}

impl Dovecot {
    /// Starts with an empty mailbox.
    pub fn start() -> Self {
        Self::with(None)
    }

    /// The same, reached within TLS alone, with the certificate and the key in this folder.
    pub fn secured(keys: &Path) -> Self {
        Self::with(Some(keys))
    }

    fn with(keys: Option<&Path>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = id("-u", &[]) == 0;
        let whom: &[&str] = if root { &["nobody"] } else { &[] };
        let owner = (id("-u", whom), id("-g", whom));
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        for name in ["run", "home", "mail", "mail/new", "mail/cur", "mail/tmp"] {
            let path = folder.path().join(name);
            std::fs::create_dir(&path).unwrap();
            if name != "run" {
                chown(&path, Some(owner.0), Some(owner.1)).unwrap();
            }
        }
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        std::fs::write(
            folder.path().join("conf"),
            settings(folder.path(), owner, root) + &reached(port, keys),
        )
        .unwrap();
        let process = run(folder.path());
        let dovecot = Self {
            process,
            folder,
            port,
            owner,
            delivered: AtomicUsize::new(0),
        };
        dovecot.answers();
        dovecot
    }

    pub const fn port(&self) -> u16 {
        self.port
    }

    pub fn url(&self) -> String {
        format!("imap://brief:geheim@127.0.0.1:{}/INBOX", self.port)
    }

    /// Within TLS, by the name that the certificate bears.
    pub fn secured_url(&self) -> String {
        format!("imaps://brief:geheim@localhost:{}/INBOX", self.port)
    }

    /// Puts a message into the mailbox, as a mail server does.
    pub fn delivers(&self, mail: &[u8]) {
        self.delivers_of(mail, "now");
    }

    /// The same, of a moment in UTC: when it came is when its file was made.
    pub fn delivers_of(&self, mail: &[u8], moment: &str) {
        let nth = self.delivered.fetch_add(1, Ordering::SeqCst);
        let name = format!("{}.{nth}.test", 1_772_438_400 + nth);
        let (tmp, new) = (
            self.folder.path().join("mail/tmp").join(&name),
            self.folder.path().join("mail/new").join(&name),
        );
        std::fs::write(&tmp, mail).unwrap();
        let mut touch = Command::new("touch");
        let touched = tools::run(touch.args(["-d", moment]).env("TZ", "UTC").arg(&tmp), b"");
        assert!(touched.status.success(), "{moment}");
        chown(&tmp, Some(self.owner.0), Some(self.owner.1)).unwrap();
        std::fs::rename(tmp, new).unwrap();
    }

    /// How many messages nobody has opened yet.
    pub fn unseen(&self) -> usize {
        let seen = |path: &Path| {
            path.to_string_lossy()
                .rsplit_once(',')
                .is_some_and(|(_, flags)| flags.contains('S'))
        };
        self.messages().iter().filter(|path| !seen(path)).count()
    }

    fn messages(&self) -> Vec<std::path::PathBuf> {
        ["new", "cur"]
            .iter()
            .flat_map(|part| std::fs::read_dir(self.folder.path().join("mail").join(part)).unwrap())
            .map(|it| it.unwrap().path())
            .collect()
    }

    /// Takes every message away.
    pub fn empties(&self) {
        for path in self.messages() {
            std::fs::remove_file(path).unwrap();
        }
    }

    /// Loses what it kept of the mailbox beside the messages: it numbers them anew.
    pub fn forgets_its_numbers(&mut self) {
        self.stops();
        for entry in std::fs::read_dir(self.folder.path().join("mail")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::remove_file(path).unwrap();
            }
        }
        // Its new UIDVALIDITY is the second in which it starts.
        std::thread::sleep(Duration::from_millis(1_100));
        self.process = run(self.folder.path());
        self.answers();
    }

    /// Waits until it takes connections.
    fn answers(&self) {
        let started = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "dovecot does not start: {}",
                std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn stops(&mut self) {
        let pid = self.process.id().to_string();
        tools::run(Command::new("kill").arg(pid), b"");
        self.process.wait().unwrap();
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        self.stops();
    }
}

fn run(folder: &Path) -> Child {
    Command::new("dovecot")
        .args(["-F", "-c"])
        .arg(folder.join("conf"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("dovecot can't be run ({error}); `cargo xtask test` installs what is missing")
        })
}

fn settings(folder: &Path, owner: (u32, u32), root: bool) -> String {
    let folder = folder.display();
    let (user, group) = owner;
    let own = if root {
        String::new()
    } else {
        let name = |option| {
            String::from_utf8_lossy(&tools::run(Command::new("id").arg(option), b"").stdout)
                .trim()
                .to_owned()
        };
        format!(
            "default_login_user = {0}\ndefault_internal_user = {0}\ndefault_internal_group = {1}\nservice anvil {{\n  chroot =\n}}\n",
            name("-un"),
            name("-gn")
        )
    };
    format!(
        "base_dir = {folder}/run\nstate_dir = {folder}/run\nprotocols = imap\nlisten = 127.0.0.1\nlog_path = {folder}/log\n\
         disable_plaintext_auth = no\nmail_location = maildir:{folder}/mail\n{own}\
         passdb {{\n  driver = static\n  args = password=geheim\n}}\n\
         userdb {{\n  driver = static\n  args = uid={user} gid={group} home={folder}/home\n}}\n\
         service imap-login {{\n  chroot =\n}}\n"
    )
}

/// At which port it is reached: in the open, or within TLS with the certificate and the key in a folder.
fn reached(port: u16, keys: Option<&Path>) -> String {
    let (open, held, tls) = match keys {
        None => (port, 0, "ssl = no\n".to_owned()),
        Some(keys) => {
            let keys = keys.display();
            let tls = format!(
                "ssl = required\nssl_cert = <{keys}/server.pem\nssl_key = <{keys}/server.key\n"
            );
            (0, port, tls)
        }
    };
    format!(
        "{tls}service imap-login {{\n  inet_listener imap {{\n    port = {open}\n  }}\n  \
         inet_listener imaps {{\n    port = {held}\n    ssl = yes\n  }}\n}}\n"
    )
}

/// A wire to a server that breaks after so many bytes of its answers.
pub struct Cutting {
    port: u16,
    most: Arc<AtomicUsize>,
}

impl Cutting {
    pub async fn before(server: u16, most: usize) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let most = Arc::new(AtomicUsize::new(most));
        let limit = most.clone();
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let far = tokio::net::TcpStream::connect(("127.0.0.1", server))
                    .await
                    .unwrap();
                tokio::spawn(carry(near, far, limit.load(Ordering::SeqCst)));
            }
        });
        Self { port, most }
    }

    pub fn url(&self) -> String {
        format!("imap://brief:geheim@127.0.0.1:{}/INBOX", self.port)
    }

    pub fn cuts_no_more(&self) {
        self.most.store(usize::MAX, Ordering::SeqCst);
    }
}

/// Carries both ways until one end closes, or so many bytes came from the far one.
async fn carry(near: tokio::net::TcpStream, far: tokio::net::TcpStream, mut most: usize) {
    let (mut from_near, mut to_near) = near.into_split();
    let (mut from_far, mut to_far) = far.into_split();
    let asking = tokio::spawn(async move { tokio::io::copy(&mut from_near, &mut to_far).await });
    let mut part = [0; 4_096];
    while let Ok(count) = from_far.read(&mut part).await {
        let through = count.min(most);
        if count == 0 || to_near.write_all(&part[..through]).await.is_err() || through < count {
            break;
        }
        most -= through;
    }
    asking.abort();
}

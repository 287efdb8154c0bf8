//! Postfix with a queue of its own, which hands what comes in to the real `standpunt receive-mail`, as docs/mail.md says.

use crate::{tools, world::World};
use secrecy::ExposeSecret as _;
use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const DOCUMENTATION: &str = include_str!("../../../docs/mail.md");

/// A running server.
pub struct Postfix {
    process: Child,
    folder: tempfile::TempDir,
    port: u16,
    /// As whom the program runs: nobody where the tests run as root, as whom Postfix runs none.
    user: String,
}

fn said_by(command: &mut Command) -> String {
    let output = tools::run(command, b"");
    assert!(output.status.success(), "{command:?}: {output:?}");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn is_root() -> bool {
    said_by(Command::new("id").arg("-u")) == "0"
}

/// Postfix lets root alone start it, and its queue is its own.
fn as_root(program: &str) -> Command {
    if is_root() {
        return Command::new(program);
    }
    let may = Command::new("sudo").args(["-n", "true"]).output();
    assert!(
        may.is_ok_and(|it| it.status.success()),
        "only root can start Postfix: run the tests as root, or let sudo ask no password"
    );
    let mut command = Command::new("sudo");
    command.args(["-n", program]);
    command
}

/// A port at which nobody listens.
pub fn free_port() -> u16 {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    free.local_addr().unwrap().port()
}

/// The lines in the documentation that begin so, up to the end of their block.
fn documented(begins: &str) -> &'static str {
    let at = DOCUMENTATION.find(begins).unwrap_or_else(|| {
        panic!("docs/mail.md no longer has {begins:?}");
    });
    let rest = &DOCUMENTATION[at..];
    &rest[..rest.find("```").unwrap()]
}

impl Postfix {
    /// Starts with an empty queue; what comes for `brief@wijkteams.example` and its marks goes into this World.
    pub fn start(world: &World) -> Self {
        Self::start_at(world, free_port(), "")
    }

    /// The same at this port, with more lines in its table of where mail goes.
    pub fn start_at(world: &World, port: u16, routes: &str) -> Self {
        Self::start_with(world, port, routes, "")
    }

    /// The same with more settings of its own.
    pub fn start_with(world: &World, port: u16, routes: &str, more: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
        let root = is_root();
        let user = if root {
            "nobody".to_owned()
        } else {
            said_by(Command::new("id").arg("-un"))
        };
        let program = path.join("standpunt");
        std::fs::copy(tools::standpunt_program(), &program).unwrap();
        if root {
            said_by(
                Command::new("chown")
                    .args(["-R", &user])
                    .arg(world.folder.path()),
            );
        }
        for name in ["conf", "queue", "data", "mailboxes"] {
            std::fs::create_dir(path.join(name)).unwrap();
        }
        let anybody = std::fs::Permissions::from_mode(0o777);
        std::fs::set_permissions(path.join("mailboxes"), anybody).unwrap();
        said_by(as_root("chown").args(["postfix", &path.join("data").display().to_string()]));
        let it = |line: &str| {
            line.replace("/usr/local/bin/standpunt", &program.display().to_string())
                .replace(
                    "/etc/standpunt.toml",
                    &path.join("standpunt.toml").display().to_string(),
                )
                .replace("user=standpunt", &format!("user={user}"))
        };
        let master = services(port) + &it(documented("standpunt unix - n n - 2 pipe"));
        std::fs::write(path.join("conf/master.cf"), master).unwrap();
        std::fs::write(path.join("conf/main.cf"), settings(path) + more).unwrap();
        std::fs::write(
            path.join("conf/transport"),
            format!("brief@wijkteams.example standpunt:\n{routes}"),
        )
        .unwrap();
        if !root {
            let conf = path.join("conf").display().to_string();
            said_by(as_root("chown").args(["-R", "root", &conf]));
        }
        let process = as_root("postfix")
            .arg("-c")
            .arg(path.join("conf"))
            .arg("start-fg")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(path.join("said")).unwrap())
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "postfix can't be run ({error}); `cargo xtask test` installs what is missing"
                )
            });
        let postfix = Self {
            process,
            folder,
            port,
            user,
        };
        postfix.knows(&settings_of(world));
        postfix.answers();
        postfix
    }

    /// Where the program finds its settings.
    fn settings(&self) -> PathBuf {
        self.folder.path().join("standpunt.toml")
    }

    /// Changes the settings of the program.
    pub fn knows(&self, settings: &str) {
        std::fs::write(self.settings(), settings).unwrap();
    }

    /// What it said, for when something went wrong.
    pub fn log(&self) -> String {
        let read = |name| std::fs::read_to_string(self.folder.path().join(name));
        let log = read("log").unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let last = lines[lines.len().saturating_sub(40)..].join("\n");
        format!("{}\n{last}", read("said").unwrap_or_default())
    }

    /// Waits until it takes connections.
    fn answers(&self) {
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(
                started.elapsed() < Duration::from_secs(30),
                "postfix does not start: {}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Sends a mail, as another mail server does (RFC 5321); it is in the queue then.
    pub fn takes(&self, to: &str, mail: &[u8]) {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let mut lines = BufReader::new(stream.try_clone().unwrap());
        let mut stream = stream;
        let mut hears = |code: &str| {
            let mut line = String::new();
            lines.read_line(&mut line).unwrap();
            assert!(line.starts_with(code), "{line} for {code}: {}", self.log());
        };
        hears("220 ");
        for (line, code) in [
            ("HELO mx.vws.example", "250 "),
            ("MAIL FROM:<bo@vws.example>", "250 "),
            (&format!("RCPT TO:<{to}>"), "250 "),
            ("DATA", "354 "),
        ] {
            stream.write_all(format!("{line}\r\n").as_bytes()).unwrap();
            hears(code);
        }
        stream.write_all(mail).unwrap();
        stream.write_all(b".\r\n").unwrap();
        hears("250 ");
        stream.write_all(b"QUIT\r\n").unwrap();
    }

    /// What lies in the mailbox of everybody at `merelhoven.example`.
    pub fn delivered(&self) -> Vec<String> {
        let inbox = self.folder.path().join("mailboxes/inbox/new");
        let Ok(files) = std::fs::read_dir(inbox) else {
            return Vec::new();
        };
        let read = |file: std::io::Result<std::fs::DirEntry>| {
            said_by(as_root("cat").arg(file.unwrap().path()))
        };
        files.map(read).collect()
    }

    /// How many messages wait in it to be offered again.
    pub fn deferred(&self) -> usize {
        let queue = self.folder.path().join("queue/deferred");
        said_by(as_root("find").arg(queue).args(["-type", "f"]))
            .lines()
            .count()
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        let conf = self.folder.path().join("conf").display().to_string();
        let _stopped = tools::run(as_root("postfix").args(["-c", &conf, "abort"]), b"");
        let _reaped = self.process.wait();
        if !is_root() {
            let all = self.folder.path().display().to_string();
            said_by(as_root("chown").args(["-R", &self.user, &all]));
        }
    }
}

/// The settings of the program, as the documentation has them.
pub fn settings_of(world: &World) -> String {
    let database = match &world.state.config.database_url {
        Some(url) => format!("database-url = {:?}\n", url.expose_secret()),
        None => String::new(),
    };
    format!(
        "data = {:?}\n{database}reply-address = \"brief@wijkteams.example\"\n",
        world.folder.path()
    )
}

/// One service a line: it listens on this machine alone.
fn services(port: u16) -> String {
    format!(
        "127.0.0.1:{port} inet n - n - - smtpd\n\
         cleanup unix n - n - 0 cleanup\n\
         qmgr unix n - n 1 1 qmgr\n\
         rewrite unix - - n - - trivial-rewrite\n\
         bounce unix - - n - 0 bounce\n\
         defer unix - - n - 0 bounce\n\
         trace unix - - n - 0 bounce\n\
         error unix - - n - - error\n\
         retry unix - - n - - error\n\
         smtp unix - - n - - smtp\n\
         virtual unix - n n - - virtual\n\
         showq unix n - n - - showq\n\
         postlog unix-dgram n - n - 1 postlogd\n"
    )
}

/// It takes mail for two domains, offers what waits every second, and sends nothing anywhere unless told where.
fn settings(folder: &Path) -> String {
    let folder = folder.display();
    format!(
        "compatibility_level = 3.6\n\
         queue_directory = {folder}/queue\ndata_directory = {folder}/data\n\
         maillog_file = {folder}/log\nmaillog_file_prefixes = {folder}\n\
         myhostname = mx.wijkteams.example\nmydestination = wijkteams.example\nlocal_recipient_maps =\nalias_maps =\n\
         inet_interfaces = 127.0.0.1\ninet_protocols = ipv4\nmynetworks = 127.0.0.0/8\n\
         smtpd_peername_lookup = no\nnotify_classes =\nbiff = no\n\
         recipient_delimiter = +\ntransport_maps = texthash:{folder}/conf/transport\n\
         default_transport = error:nothing leaves this machine\nlocal_transport = error:nobody else here\n\
         virtual_mailbox_domains = merelhoven.example\nvirtual_mailbox_base = {folder}/mailboxes\n\
         virtual_mailbox_maps = static:inbox/\nvirtual_uid_maps = static:65534\nvirtual_gid_maps = static:65534\n\
         smtp_dns_support_level = disabled\n\
         queue_run_delay = 1s\nminimal_backoff_time = 1s\nmaximal_backoff_time = 1s\n{}\n",
        DOCUMENTATION
            .split('`')
            .find(|part| part.starts_with("standpunt_destination_recipient_limit"))
            .unwrap()
    )
}

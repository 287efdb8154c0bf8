//! Writes a zip file: the same parts give the same bytes, at any time and on any machine.

use flate2::{Compression, Crc, write::DeflateEncoder};
use std::io::{self, Write as _};

/// The first day that a zip file can name, 1 January 1980: no part has another.
const DATE: u16 = 0x0021;

/// A zip file being written.
#[derive(Default)]
pub struct Writer {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Writer {
    /// Adds a part; `packed` or, as the first part of an ODF file must be, as it is.
    ///
    /// # Errors
    /// When a part is larger than a zip file takes: four gigabytes.
    pub fn add(&mut self, name: &str, bytes: &[u8], packed: bool) -> io::Result<()> {
        let mut crc = Crc::new();
        crc.update(bytes);
        let data = if packed {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
            encoder.write_all(bytes)?;
            encoder.finish()?
        } else {
            bytes.to_vec()
        };
        let method: u16 = if packed { 8 } else { 0 };
        let offset = size(self.out.len())?;
        let mut common = Vec::new();
        // The version of the format needed, no flags (names are ASCII), the method, no time, the date.
        for word in [20, 0, method, 0, DATE] {
            common.extend_from_slice(&word.to_le_bytes());
        }
        for word in [crc.sum(), size(data.len())?, size(bytes.len())?] {
            common.extend_from_slice(&word.to_le_bytes());
        }
        let length = u16::try_from(name.len()).map_err(io::Error::other)?;
        common.extend_from_slice(&length.to_le_bytes());
        common.extend_from_slice(&[0, 0]);
        self.out.extend_from_slice(b"PK\x03\x04");
        self.out.extend_from_slice(&common);
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(&data);
        self.directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        self.directory.extend_from_slice(&common);
        // No remark, first disk, no attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.count += 1;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When it is larger than a zip file can be.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        let start = size(self.out.len())?;
        let length = size(self.directory.len())?;
        self.out.extend_from_slice(&self.directory);
        self.out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        self.out.extend_from_slice(&self.count.to_le_bytes());
        self.out.extend_from_slice(&self.count.to_le_bytes());
        self.out.extend_from_slice(&length.to_le_bytes());
        self.out.extend_from_slice(&start.to_le_bytes());
        self.out.extend_from_slice(&[0, 0]);
        Ok(self.out)
    }
}

fn size(length: usize) -> io::Result<u32> {
    u32::try_from(length).map_err(io::Error::other)
}

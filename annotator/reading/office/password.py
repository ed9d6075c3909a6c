"""Office documents under a password ([MS-OFFCRYPTO]): an OLE container with the encrypted package in it, opened."""

import io
import struct
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from annotator.errors import PasswordNeeded, UnreadableInput

if TYPE_CHECKING:
    from msoffcrypto.format.ooxml import OOXMLFile


def is_locked(content: bytes) -> bool:
    """Tell whether a content is a newer Office document (.docx, .xlsx, …) under a password."""
    return content.startswith(_OLE) and _PACKAGE in content


def unlocked(content: bytes, name: str, password: str) -> bytes:
    """Return the document as it was before it got its password; PasswordNeeded where that is missing or wrong."""
    from xml.parsers.expat import ExpatError

    from msoffcrypto import exceptions

    shown = name or "the input"
    if not password:
        raise PasswordNeeded(f"“{shown}” is protected by a password. Give it to have the document read.")
    opened = io.BytesIO()
    try:
        office = _office(content, shown)
        if office.info.get("passwordKeyBits", 0) > _HASH_BITS.get(office.info.get("passwordHashAlgorithm", ""), 512):
            office.load_key(secret_key=_padded_key(office.info, password))
        else:
            office.load_key(password=password, verify_password=True)
        office.decrypt(opened)
    except exceptions.InvalidKeyError as error:
        raise PasswordNeeded(f"The password does not open “{shown}”. Give another.") from error
    except exceptions.DecryptionError as error:
        raise UnreadableInput(
            f"“{shown}” is protected in a way that cannot be opened here. Save it without a password and read that."
        ) from error
    except (exceptions.FileFormatError, exceptions.ParseError, ExpatError, *_TROUBLE) as error:
        raise UnreadableInput(f"“{shown}” is damaged and could not be opened. Get the file anew.") from error
    return opened.getvalue()


def _office(content: bytes, shown: str) -> "OOXMLFile":
    from msoffcrypto.format.ooxml import OOXMLFile

    office = OOXMLFile(io.BytesIO(content))
    # The file itself says how long trying a password is to take; Word says 100,000, which is a tenth of a second.
    if office.info.get("spinValue", 0) > _MOST_TURNS:
        raise UnreadableInput(f"Opening “{shown}” with a password would take too long. Save it without a password.")
    return office


def _padded_key(info: Mapping[str, Any], password: str) -> bytes:
    """Return the key of the document where the hash is shorter than the key, which the library does not allow for.

    [MS-OFFCRYPTO] 2.3.4.11: what is missing is filled with 0x36. A wrong password gives a key that opens nothing.
    """
    import hashlib

    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    salt, name = info["passwordSalt"], info["passwordHashAlgorithm"].lower()
    turned = hashlib.new(name, salt + password.encode("utf-16-le"), usedforsecurity=False).digest()
    for turn in range(info["spinValue"]):
        turned = hashlib.new(name, turn.to_bytes(4, "little") + turned, usedforsecurity=False).digest()
    length = info["passwordKeyBits"] // 8
    key = hashlib.new(name, turned + _KEY_BLOCK, usedforsecurity=False).digest().ljust(length, b"\x36")
    opener = Cipher(algorithms.AES(key), modes.CBC(salt)).decryptor()
    return opener.update(info["encryptedKeyValue"]) + opener.finalize()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_MOST_TURNS = 1_000_000
_HASH_BITS = {"SHA1": 160, "SHA256": 256, "SHA384": 384, "SHA512": 512}
# What is hashed last, so that the key of the document differs from the keys of its checks ([MS-OFFCRYPTO] 2.3.4.13).
_KEY_BLOCK = bytes.fromhex("146e0be7abacd0d6")
# What the library raises of damaged files besides its own errors, tried with thousands of them.
_TROUBLE = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, struct.error)

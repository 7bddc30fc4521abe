import QtQuick

/** Which keys lie where. A key is what it writes, or one of: shift back enter space close abc 123 accents. */
QtObject {
    readonly property var letters: [["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "'"], ["shift", "z", "x", "c", "v", "b", "n", "m", "back"], ["123", "accents", "£", ",", "space", ".", "close", "enter"]]
    readonly property var email: [["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "_"], ["shift", "z", "x", "c", "v", "b", "n", "m", "back"], ["123", "@", "-", ".", ".com", ".co.uk", "close", "enter"]]
    readonly property var signs: [["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"], ["-", "/", ":", ";", "(", ")", "£", "&", "@", "\""], ["+", "=", "%", "#", "*", "?", "!", "'", "back"], ["abc", "accents", "€", ",", "space", ".", "close", "enter"]]
    readonly property var accents: [["á", "à", "â", "ä", "ã", "å", "æ", "ą", "ç", "ć"], ["é", "è", "ê", "ë", "ę", "í", "ì", "î", "ï", "ł"], ["shift", "ñ", "ó", "ò", "ô", "ö", "ø", "œ", "ś", "back"], ["abc", "ú", "ù", "û", "ü", "ý", "ß", "ž", "ż", "close", "enter"]]
    readonly property var digits: [["1", "2", "3", "back"], ["4", "5", "6", "-"], ["7", "8", "9", "close"], ["0", "enter"]]
    readonly property var amount: [["1", "2", "3", "back"], ["4", "5", "6", "close"], ["7", "8", "9", "-"], ["0", ".", "enter"]]

    /** How wide a key is, in letters. */
    function share(key: string, row: int): real {
        if (row < 5)
            return key === "enter" ? 2 : 1;
        switch (key) {
        case "space":
            return 3;
        case "enter":
            return 2;
        case "shift":
        case "back":
        case ".com":
        case ".co.uk":
            return 1.5;
        default:
            return 1;
        }
    }
}

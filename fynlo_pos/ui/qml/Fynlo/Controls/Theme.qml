pragma Singleton
import QtQuick

/** Every colour, size, font and duration of the till. Python chooses by `ui.theme.apply_theme`. */
QtObject {
    id: root

    /** "light", "dark" or "contrast". */
    property string theme: "light"
    /** 100, 130, 150 or 200: multiplies type and what holds it. */
    property int textPercent: 100
    property bool reduceMotion: false
    /** Basket on the left, grid on the right. */
    property bool leftHanded: false
    /** Right to left. */
    property bool mirrored: false

    readonly property Colours colours: theme === "dark" ? _dark : theme === "contrast" ? _contrast : _light
    readonly property bool strong: theme === "contrast"

    readonly property color ground: colours.ground
    readonly property color surface: colours.surface
    readonly property color sunk: colours.sunk
    readonly property color ink: colours.ink
    readonly property color quiet: colours.quiet
    readonly property color line: colours.line
    readonly property color edge: colours.edge
    readonly property color accent: colours.accent
    readonly property color accentSoft: colours.accentSoft
    readonly property color go: colours.go
    readonly property color goSoft: colours.goSoft
    readonly property color warn: colours.warn
    readonly property color warnSoft: colours.warnSoft
    readonly property color stop: colours.stop
    readonly property color stopSoft: colours.stopSoft
    readonly property color inkOn: colours.inkOn
    readonly property color veil: colours.veil
    readonly property color veilOn: colours.veilOn
    readonly property color shade: colours.shade
    readonly property list<color> categories: colours.categories
    readonly property color clear: "transparent"

    readonly property string family: "Roboto"
    readonly property int regular: Font.Normal
    readonly property int medium: Font.Medium
    readonly property int bold: Font.Bold
    /** Figures of equal width, so that columns of money stand still. */
    readonly property var figures: ({
            "tnum": 1
        })

    readonly property int small: scaled(14)
    readonly property int body: scaled(16)
    readonly property int heading: scaled(20)
    readonly property int figure: scaled(28)
    readonly property int total: scaled(40)
    readonly property int far: scaled(64)
    readonly property int huge: scaled(96)
    /** Shrinking to fit ends here, whatever the text size: the smallest type. A name ends at `small`. */
    readonly property int least: 14
    /** Text may be this much wider than measured before it counts as cut. */
    readonly property int slack: 2

    readonly property int space4: 4
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space24: 24
    readonly property int space32: 32

    readonly property int radius: 12
    readonly property int radiusInner: 8
    readonly property int hairline: 1
    readonly property int edgeWidth: strong ? 2 : 1
    readonly property int focusWidth: 3
    readonly property int barWidth: 4
    readonly property int shadowReach: 24

    readonly property int target: 48
    /** What touches the next: 9 mm where ten inches have 1280 x 800. */
    readonly property int targetRow: 54
    readonly property int targetMid: 56
    readonly property int targetMain: 64
    readonly property int iconSize: scaled(24)
    readonly property int badgeSize: scaled(28)
    readonly property int dotSize: scaled(12)
    /** Widths that hold text: what a short word, a name, a sentence, a form needs. */
    readonly property int width120: scaled(120)
    readonly property int width160: scaled(160)
    readonly property int width240: scaled(240)
    readonly property int width320: scaled(320)
    readonly property int width440: scaled(440)
    readonly property int width720: scaled(720)
    /** Sheets and forms grow no wider: longer lines are hard to read. */
    readonly property int sheetWidth: scaled(560)
    readonly property int sheetWidthWide: scaled(880)
    readonly property int chartHeight: scaled(220)
    readonly property int keypadWidth: scaled(280)
    readonly property int ticketWidth: scaled(280)
    readonly property int tableSide: scaled(104)
    /** The on-screen keyboard's largest share of a window. */
    readonly property real keyboardShare: 0.44

    /** ms in place, across the screen; a spinner's turn; a snack's stay; before progress shows; before words show. */
    readonly property int inPlace: reduceMotion ? 0 : 120
    readonly property int across: reduceMotion ? 0 : 200
    readonly property int turn: 900
    readonly property int snackTime: 8000
    readonly property int patience: 300
    /** So long, in seconds, touches do nothing while the screen is cleaned. */
    readonly property int cleaningTime: 30
    readonly property int second: 1000
    /** ms: hands rest after a touch; the longest that what comes by itself waits for them; until a person has seen that a page moved. */
    property int handsRest: 600
    property int longestWait: 3000
    property int reaction: 200
    /** Before a start turns a picture. */
    readonly property int startPatience: 1500

    readonly property int barHeight: Math.max(56, scaled(16) + 40)
    readonly property int stripHeight: Math.max(64, scaled(64 - 16))
    readonly property int footHeight: 520

    readonly property Colours _light: LightColours {}
    readonly property Colours _dark: DarkColours {}
    readonly property Colours _contrast: ContrastColours {}

    /** A size that must grow with the text. */
    function scaled(px: int): int {
        return Math.round(px * textPercent / 100);
    }

    function category(index: int): color {
        const edges = categories;
        return edges[((index % edges.length) + edges.length) % edges.length];
    }

    function tone(kind: int): color {
        switch (kind) {
        case Tone.Accent:
            return accent;
        case Tone.Good:
            return go;
        case Tone.Warn:
            return warn;
        case Tone.Stop:
            return stop;
        default:
            return quiet;
        }
    }

    function toneSoft(kind: int): color {
        switch (kind) {
        case Tone.Accent:
            return accentSoft;
        case Tone.Good:
            return goSoft;
        case Tone.Warn:
            return warnSoft;
        case Tone.Stop:
            return stopSoft;
        default:
            return sunk;
        }
    }

    function icon(name: string): url {
        return Qt.resolvedUrl("../../../../../resources/icons/" + name + ".svg");
    }

    function picture(name: string): url {
        return Qt.resolvedUrl("../../../../../resources/pictures/" + name + ".png");
    }

    function railWidth(window: real): int {
        return scaled(window >= 1600 ? 128 : window >= 1200 ? 112 : 96);
    }

    function basketWidth(window: real): int {
        return window >= 1600 ? 480 : window >= 1200 ? 400 : 336;
    }

    function tileWidth(window: real): int {
        return scaled(window >= 1600 ? 168 : 136);
    }

    function tileHeight(window: real): int {
        return scaled(window >= 1600 ? 104 : window >= 1200 || window < 1000 ? 96 : 88);
    }

    /** Whether the category rail lies as a strip above the grid. */
    function strip(window: real, height: real): bool {
        return window < height || textPercent >= 150;
    }
}

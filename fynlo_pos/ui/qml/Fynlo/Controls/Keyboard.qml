pragma ComponentBehavior: Bound
import QtQuick

/** The till's own keyboard, for devices without one. It only says what was touched. */
FocusScope {
    id: root

    /** What is being written on. */
    property FieldLine line: null
    property bool capitals: false
    /** "", "signs" or "accents" in place of the layout the field asks for. */
    property string over: ""

    /** The layout the field asks for. */
    readonly property string base: {
        const hints = root.line ? root.line.inputMethodHints : 0;
        if (hints & Qt.ImhDigitsOnly)
            return "digits";
        if (hints & Qt.ImhFormattedNumbersOnly)
            return "amount";
        return hints & Qt.ImhEmailCharactersOnly ? "email" : "letters";
    }
    readonly property var rows: layouts[root.over !== "" ? root.over : root.base]
    readonly property bool _blank: root.line !== null && root.line.text === ""

    signal committed(string text)
    signal erased
    signal entered
    signal dismissed

    implicitHeight: rows.length * (Math.max(Theme.targetMid, Theme.heading + Theme.space24) + Theme.space4) + 2 * Theme.space8
    // Keys keep their places in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")

    onLineChanged: {
        root.over = "";
        root._beginWord();
    }
    on_BlankChanged: root._beginWord()
    onBaseChanged: root._beginWord()

    /** A line begins with a capital letter. */
    function _beginWord(): void {
        root.capitals = root._blank && root.base === "letters";
    }

    function press(key: string, written: string): void {
        switch (key) {
        case "shift":
            root.capitals = !root.capitals;
            break;
        case "back":
            root.erased();
            break;
        case "enter":
            root.entered();
            break;
        case "close":
            root.dismissed();
            break;
        case "abc":
            root.over = "";
            break;
        case "123":
            root.over = "signs";
            break;
        case "accents":
            root.over = "accents";
            break;
        default:
            root.capitals = false;
            root.committed(written);
        }
    }

    KeyboardLayouts {
        id: layouts
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.sunk

        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.edge
        }
        // A touch between two keys is not a touch on what lies under them.
        MultiPointTouchArea {
            anchors.fill: parent
            mouseEnabled: true
        }
    }
    Column {
        id: column

        readonly property real keyHeight: (root.height - 2 * Theme.space8 - (root.rows.length - 1) * Theme.space4) / root.rows.length

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.space8
        width: Math.min(parent.width - 2 * Theme.space8, root.base === "digits" || root.base === "amount" ? Theme.sheetWidth : Theme.sheetWidthWide * 1.25)
        spacing: Theme.space4

        Repeater {
            model: root.rows

            Row {
                id: row

                required property var modelData

                readonly property real shares: row.modelData.reduce((sum, key) => sum + layouts.share(key, row.modelData.length), 0)

                spacing: Theme.space4

                Repeater {
                    model: row.modelData

                    KeyboardKey {
                        required property string modelData

                        width: (column.width - (row.modelData.length - 1) * Theme.space4) * layouts.share(modelData, row.modelData.length) / row.shares
                        height: column.keyHeight
                        code: modelData
                        shifted: root.capitals && modelData.length === 1
                        chosen: modelData === "shift" && root.capitals
                        enterName: root.line ? root.line.enterName : ""
                        onClicked: root.press(modelData, written)
                    }
                }
            }
        }
    }
}

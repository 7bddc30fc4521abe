import QtQuick
import QtQuick.Layouts

/** One dish on a ticket; a touch marks it done. */
Tappable {
    id: root

    property int size: Theme.figure
    /** What is chosen with it is read from as far: "no onion" is no small print. */
    readonly property int besideSize: root.size > Theme.figure ? Theme.figure : Theme.heading
    property string quantity: ""
    required property string name
    property string detail: ""
    property string note: ""
    /** What a line that waits is made with. */
    property string course: ""
    /** Who makes it, at the pass. */
    property string station: ""
    /** "", "added", "cancelled", "printed", "done", "later". */
    property string lineState: ""

    readonly property bool _faded: ["cancelled", "printed", "done", "later"].includes(root.lineState)
    readonly property bool _struck: ["cancelled", "printed"].includes(root.lineState)
    readonly property string _word: root._words()
    readonly property color _tint: root.lineState === "cancelled" ? Theme.stop : root.lineState === "added" ? Theme.accent : Theme.quiet

    function _words(): string {
        switch (root.lineState) {
        case "added":
            return qsTr("+ ADDED");
        case "cancelled":
            return qsTr("− CANCELLED");
        case "printed":
            return qsTr("ON PAPER");
        case "later":
            return root.course !== "" ? qsTr("%1, later:").arg(root.course) : qsTr("later:");
        default:
            return "";
        }
    }

    spoken: [root._word, root.quantity, root.name, root.detail, root.note, root.lineState === "done" ? qsTr("done") : "", root.station].filter(part => part !== "").join(", ")
    implicitHeight: Math.max(Theme.targetRow, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space4
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    ringInside: true

    background: Rectangle {
        color: root.down ? Theme.veil : Theme.clear
    }
    contentItem: ColumnLayout {
        spacing: 0

        Label {
            Layout.fillWidth: true
            visible: root._word !== ""
            text: root._word
            size: Theme.heading
            weight: Theme.bold
            color: root._tint
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space12

            Amount {
                Layout.alignment: Qt.AlignTop
                text: root.quantity
                size: root.size
                weight: Theme.bold
                color: root._faded ? Theme.quiet : Theme.ink
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: root.name
                    isName: true
                    size: root.size
                    weight: Theme.medium
                    color: root._faded ? Theme.quiet : Theme.ink
                    struck: root._struck
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.detail !== ""
                    text: root.detail
                    size: root.besideSize
                    color: root._faded ? Theme.quiet : Theme.ink
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.note !== ""
                    text: root.note
                    size: root.besideSize
                    weight: Theme.bold
                    font.italic: true
                    color: root._faded ? Theme.quiet : Theme.ink
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.station !== ""
                    text: root.station
                    color: Theme.quiet
                }
            }
            Icon {
                Layout.alignment: Qt.AlignTop
                visible: root.lineState === "done"
                icon: "check"
                color: Theme.go
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts

/** One dish on a ticket; a touch marks it done. */
Tappable {
    id: root

    property int size: Theme.figure
    property string quantity: ""
    required property string name
    property string detail: ""
    /** "", "added", "cancelled", "done", "later". */
    property string lineState: ""

    readonly property bool _faded: ["cancelled", "done", "later"].includes(root.lineState)
    readonly property string _word: root.lineState === "added" ? qsTr("ADDED") : root.lineState === "cancelled" ? qsTr("CANCELLED") : root.lineState === "later" ? qsTr("later") : root.lineState === "done" ? qsTr("done") : ""
    readonly property color _tint: root.lineState === "cancelled" ? Theme.stop : root.lineState === "added" ? Theme.accent : Theme.quiet

    spoken: [root._word, root.quantity, root.name, root.detail].filter(part => part !== "").join(", ")
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
                    size: root.size
                    weight: Theme.medium
                    color: root._faded ? Theme.quiet : Theme.ink
                    struck: root.lineState === "cancelled"
                }
                Label {
                    Layout.fillWidth: true
                    visible: root.detail !== ""
                    text: root.detail
                    size: Theme.heading
                    color: root._faded ? Theme.quiet : Theme.ink
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

import QtQuick
import QtQuick.Layouts

/** A table on the floor plan: its name, and in a colour, a word and a time how it stands. */
Tappable {
    id: root

    required property string name
    property int seats: 0
    /** "free", "Food ready", "Bill out", "2 not sent!". */
    property string stateText: ""
    property string amount: ""
    property string minutes: ""
    property int tone: Tone.Plain
    /** Round table. */
    property bool circle: false

    spoken: [qsTr("Table %1").arg(root.name), root.seats > 0 ? qsTr("%1 seats").arg(root.seats) : "", root.stateText, root.amount, root.minutes].filter(part => part !== "").join(", ")
    padding: Theme.space4
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    implicitWidth: Math.max(Theme.tableSide, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.tableSide, implicitContentHeight + topPadding + bottomPadding)
    round: root.circle ? Math.min(width, height) / 2 : Theme.radius

    background: Face {
        radius: root.round
        color: root.tone === Tone.Plain ? Theme.surface : Theme.toneSoft(root.tone)
        pressed: root.down
        border.width: root.chosen ? Theme.focusWidth : root.tone === Tone.Plain ? Theme.edgeWidth : 2 * Theme.hairline
        border.color: root.chosen ? Theme.accent : root.tone === Tone.Plain ? Theme.edge : Theme.tone(root.tone)
    }
    contentItem: Item {
        implicitWidth: column.implicitWidth
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.name
                size: Theme.heading
                weight: Theme.bold
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                Layout.fillWidth: true
                visible: root.stateText !== ""
                text: root.stateText
                size: Theme.small
                weight: root.tone === Tone.Plain ? Theme.regular : Theme.bold
                color: root.tone === Tone.Plain ? Theme.quiet : Theme.tone(root.tone)
                horizontalAlignment: Text.AlignHCenter
            }
            Amount {
                Layout.fillWidth: true
                visible: root.amount !== ""
                text: root.amount
                weight: Theme.medium
                horizontalAlignment: Text.AlignHCenter
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.minutes !== "" ? root.minutes : root.seats > 0 && root.amount === "" ? qsTr("%1 seats").arg(root.seats) : ""
                size: Theme.small
                color: Theme.quiet
                lines: 1
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}

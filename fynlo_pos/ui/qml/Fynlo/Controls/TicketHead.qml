import QtQuick
import QtQuick.Layouts

/** The top of a ticket: its number, for whom, and how long it has waited. */
Tappable {
    id: root

    property string number: ""
    property string place: ""
    property string age: ""
    property string status: ""
    property string barKey: ""
    property int tone: Tone.Plain
    property int size: Theme.figure
    property bool rushed: false

    spoken: [root.number, root.place, root.age, root.status, root.rushed ? qsTr("First") : ""].filter(part => part !== "").join(", ")
    padding: Theme.space12
    ringInside: true

    background: Rectangle {
        color: root.down ? Theme.veil : Theme.clear
    }
    contentItem: ColumnLayout {
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                text: root.number
                size: root.size
                weight: Theme.bold
                lines: 1
            }
            Badge {
                text: root.status
                tone: root.tone
            }
            Badge {
                text: root.rushed ? qsTr("FIRST") : ""
                tone: Tone.Stop
            }
            Amount {
                Layout.fillWidth: true
                text: root.age
                size: Theme.heading
                weight: Theme.bold
                color: root.tone === Tone.Plain || root.tone === Tone.Accent ? Theme.ink : Theme.tone(root.tone)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                text: root.place
                size: Theme.heading
                weight: Theme.medium
                lines: 2
            }
            Rectangle {
                Layout.alignment: Qt.AlignTop
                implicitWidth: Math.max(key.implicitWidth + Theme.space8, implicitHeight)
                implicitHeight: key.implicitHeight + Theme.space4
                visible: root.barKey !== ""
                radius: Theme.radiusInner
                color: Theme.clear
                border.width: Theme.edgeWidth
                border.color: Theme.line

                Label {
                    id: key

                    anchors.centerIn: parent
                    text: root.barKey
                    color: Theme.quiet
                    Accessible.name: qsTr("Key %1").arg(root.barKey)
                }
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** The rates from one day on: eaten in, and taken away. */
Panel {
    id: root

    property string begins: ""
    property bool isNow: false
    property string eatIn: ""
    property string eatInError: ""
    property string takeAway: ""
    property string takeAwayError: ""
    property bool removable: false

    signal written(string what, string text)
    signal ended
    signal removed

    implicitHeight: lines.implicitHeight + 2 * Theme.space12

    ColumnLayout {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space12
        spacing: Theme.space8

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                text: qsTr("From %1").arg(root.begins)
                weight: Theme.medium
            }
            Badge {
                text: root.isNow ? qsTr("Now") : ""
                tone: Tone.Good
            }
            IconButton {
                visible: root.removable
                iconName: "trash"
                name: qsTr("Remove the rate from %1").arg(root.begins)
                onClicked: root.removed()
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.width >= Theme.scaled(420) ? 2 : 1
            columnSpacing: Theme.space12
            rowSpacing: Theme.space8
            uniformCellWidths: columns > 1

            SavedField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Eat in")
                accessibleName: qsTr("Eat in, from %1").arg(root.begins)
                text: root.eatIn
                suffix: "%"
                entry: Field.Money
                error: root.eatInError
                onEdited: text => root.written("eat_in", text)
                onEnded: root.ended()
            }
            SavedField {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                label: qsTr("Take away")
                accessibleName: qsTr("Take away, from %1").arg(root.begins)
                text: root.takeAway
                suffix: "%"
                entry: Field.Money
                error: root.takeAwayError
                onEdited: text => root.written("take_away", text)
                onEnded: root.ended()
            }
        }
    }
}

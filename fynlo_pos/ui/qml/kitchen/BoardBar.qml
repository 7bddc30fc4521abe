import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Which station this is, how much is open, and what else can be looked at. */
Rectangle {
    id: root

    required property BoardModel vm
    property bool counting: false
    /** How many orders stand below what is in sight. */
    property int below: 0
    /** Little room for large text: pictures stay and their words go. */
    readonly property bool terse: width < Theme.scaled(960)

    signal countAsked
    signal belowAsked
    signal recallAsked
    signal stationAsked

    implicitHeight: Math.max(Theme.barHeight, row.implicitHeight + Theme.space8)
    color: Theme.surface

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space8
        spacing: Theme.space12

        Label {
            Layout.minimumHeight: station.implicitHeight
            Layout.leftMargin: Theme.space12
            visible: root.vm.isPass
            verticalAlignment: Text.AlignVCenter
            text: root.vm.title
            size: Theme.heading
            weight: Theme.bold
            lines: 1
        }
        Button {
            id: station

            visible: !root.vm.isPass
            text: root.vm.title !== "" ? root.vm.title : qsTr("Station")
            accessibleName: qsTr("Station: %1").arg(root.vm.title)
            kind: Button.Quiet
            size: Button.Large
            iconName: "kitchen"
            onClicked: root.stationAsked()
        }
        Label {
            text: root.vm.openText
            size: Theme.heading
            weight: Theme.medium
            lines: 1
        }
        Button {
            visible: root.below > 0
            text: root.terse ? String(root.below) : qsTr("%1 more below").arg(root.below)
            accessibleName: qsTr("%1 more below").arg(root.below)
            iconName: "down"
            onClicked: root.belowAsked()
        }
        Label {
            Layout.fillWidth: true
            text: root.terse ? "" : root.vm.usualText
            color: Theme.quiet
            size: Theme.heading
            lines: 1
        }
        Button {
            text: root.terse ? "" : qsTr("All day")
            accessibleName: qsTr("All day")
            iconName: "list"
            chosen: root.counting
            onClicked: root.countAsked()
        }
        Button {
            text: root.terse ? "" : qsTr("Recall")
            accessibleName: qsTr("Recall")
            iconName: "undo"
            onClicked: root.recallAsked()
        }
        Button {
            visible: root.vm.screen.hasPass
            text: root.terse ? "" : qsTr("Pass")
            accessibleName: qsTr("Pass")
            iconName: "bell"
            chosen: root.vm.isPass
            onClicked: root.vm.togglePass()
        }
        StatusLight {
            text: root.terse ? "" : accessibleName
            accessibleName: root.vm.silence === "" ? qsTr("All well") : qsTr("No till heard")
            tone: root.vm.silence === "" ? Tone.Good : Tone.Warn
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}

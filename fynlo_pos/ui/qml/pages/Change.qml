import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The sale is on disk: the change to give, and the next order. The tiles stay in sight. */
Rectangle {
    id: root

    required property ChangeModel vm

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space12
        spacing: Theme.space8

        Item {
            Layout.fillHeight: true
        }
        Icon {
            Layout.alignment: Qt.AlignHCenter
            icon: "check"
            size: Theme.total
            color: Theme.go
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.title
            size: Theme.figure
            weight: Theme.medium
            horizontalAlignment: Text.AlignHCenter
        }
        Amount {
            Layout.fillWidth: true
            text: root.vm.change
            size: Theme.far
            weight: Theme.bold
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: root.vm.title + " " + root.vm.change
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.paid
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.vm.tip
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.receipt
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
        }
        Item {
            Layout.fillHeight: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Touch a tile or scan to begin the next order")
            size: Theme.small
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
        }
        Button {
            Layout.fillWidth: true
            size: Button.Medium
            text: root.vm.isPrinted ? qsTr("Print again") : qsTr("Print receipt")
            iconName: "printer"
            busy: root.vm.isPrinting
            onClicked: root.vm.print()
        }
        Button {
            Layout.fillWidth: true
            size: Button.Large
            kind: Button.Primary
            text: qsTr("Next order")
            onClicked: root.vm.next()
        }
    }
}

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../sale"

/** The sale is on disk: the change to give, and the next order. The tiles stay in sight. */
Item {
    id: root

    required property ChangeModel vm
    /** Large text in a small window: the amount and the buttons are what stays. */
    readonly property bool tight: height < Theme.scaled(400)

    /** Less still: the change is smaller, so that what was given stays in sight. */
    readonly property bool cramped: height < Theme.scaled(300)

    Flickable {
        id: area

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.margins: Theme.space12
        contentWidth: width
        contentHeight: Math.max(height, words.implicitHeight)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: words

            anchors.fill: parent
            spacing: Theme.space8

            Item {
                Layout.fillHeight: true
            }
            Icon {
                Layout.alignment: Qt.AlignHCenter
                visible: !root.tight
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
                size: root.cramped ? Theme.total : Theme.far
                weight: Theme.bold
                horizontalAlignment: Text.AlignHCenter
                Accessible.name: root.vm.title + " " + root.vm.change
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.width320
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.space4

                Repeater {
                    model: root.vm.figures

                    FigureRow {
                        required property var modelData

                        Layout.fillWidth: true
                        size: Theme.heading
                        color: Theme.ink
                        text: modelData.text
                        amount: modelData.amount
                    }
                }
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
        }
    }
    ColumnLayout {
        id: buttons

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space12
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            visible: !root.tight
            text: qsTr("Touch a tile or scan to begin the next order")
            size: Theme.small
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
        }
        Button {
            Layout.fillWidth: true
            size: Button.Medium
            visible: !root.vm.hasPrinter
            text: qsTr("Show receipt")
            iconName: "receipt"
            onClicked: root.vm.look()
        }
        Button {
            Layout.fillWidth: true
            size: Button.Medium
            visible: root.vm.hasPrinter
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

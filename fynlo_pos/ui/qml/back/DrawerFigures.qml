pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What makes up the drawer, line by line, and what should be in it. */
Panel {
    id: root

    required property DrawerModel vm

    signal sellAsked

    implicitHeight: column.implicitHeight + 2 * Theme.space24

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space24
        spacing: Theme.space12

        Label {
            Layout.fillWidth: true
            text: root.vm.title
            size: Theme.heading
            weight: Theme.bold
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.sentence
            color: Theme.quiet
        }
        Button {
            visible: root.vm.whyFloatStands === ""
            text: qsTr("Correct the float")
            iconName: "edit"
            onClicked: root.vm.ask(6)
        }
        Repeater {
            model: root.vm.figures

            ColumnLayout {
                id: figure

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.space12

                Divider {
                    Layout.fillWidth: true
                    visible: figure.modelData.bold
                    color: Theme.edge
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space16

                    Label {
                        Layout.fillWidth: true
                        text: figure.modelData.label
                        size: figure.modelData.bold ? Theme.heading : Theme.body
                        weight: figure.modelData.bold ? Theme.bold : Theme.regular
                    }
                    Amount {
                        text: figure.modelData.amount
                        size: figure.modelData.bold ? Theme.total : Theme.body
                        weight: figure.modelData.bold ? Theme.bold : Theme.regular
                    }
                }
            }
        }
        Repeater {
            model: root.vm.counts

            RowLayout {
                id: count

                required property var modelData

                Layout.fillWidth: true
                spacing: Theme.space16

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Label {
                        Layout.fillWidth: true
                        text: count.modelData.title
                        color: Theme.quiet
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: count.modelData.detail
                        size: Theme.small
                        color: Theme.quiet
                    }
                }
                Amount {
                    text: count.modelData.amount
                    color: Theme.quiet
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
        Button {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            text: qsTr("Sell")
            iconName: "cup"
            kind: Button.Primary
            size: Button.Large
            onClicked: root.sellAsked()
        }
    }
}

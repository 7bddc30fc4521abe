pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Orders that are not paid and stay so, the one at hand first. */
Panel {
    id: root

    required property CloseDayModel vm

    visible: root.vm.tabsTitle !== ""
    implicitHeight: tabs.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: tabs

        anchors.fill: parent
        anchors.margins: Theme.space16
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: root.vm.tabsTitle
        }
        Repeater {
            model: root.vm.tabs

            RowLayout {
                id: order

                required property var modelData

                Layout.fillWidth: true

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Label {
                        Layout.fillWidth: true
                        text: order.modelData.title
                        weight: Theme.medium
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: order.modelData.detail
                        size: Theme.small
                        color: Theme.quiet
                    }
                }
                Amount {
                    text: order.modelData.amount
                    weight: Theme.medium
                }
            }
        }
    }
}

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"

/** The reports, in their window beside the till: some days, the days before, and the receipts behind. */
FocusScope {
    id: root

    required property Shell shell
    required property ReportsModel vm

    focus: true
    Keys.onEscapePressed: root.vm.receipts === null ? root.leave() : root.vm.closeReceipts()

    /** The reports have a window of their own, beside the till. */
    function leave(): void {
        root.Window.window?.close();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: root.vm.receipts === null

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: bar.implicitHeight + 2 * Theme.space12
            color: Theme.surface

            GridLayout {
                id: bar

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.space16
                columns: root.width >= Theme.scaled(1120) ? 2 : 1
                columnSpacing: Theme.space16
                rowSpacing: Theme.space8

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.space8

                    Repeater {
                        model: root.vm.periods

                        Chip {
                            required property int index
                            required property string modelData

                            text: modelData
                            chosen: root.vm.period === index
                            onClicked: {
                                if (index === root.vm.periods.length - 1)
                                    days.open();
                                else
                                    root.vm.choosePeriod(index);
                            }
                        }
                    }
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space12

                    Spinner {
                        running: root.vm.isReading
                    }
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        Label {
                            Layout.fillWidth: true
                            text: root.vm.days
                            weight: Theme.bold
                            horizontalAlignment: bar.columns > 1 ? Text.AlignRight : Text.AlignLeft
                        }
                        Label {
                            Layout.fillWidth: true
                            text: root.vm.comparedWith
                            size: Theme.small
                            color: Theme.quiet
                            horizontalAlignment: bar.columns > 1 ? Text.AlignRight : Text.AlignLeft
                        }
                    }
                    Button {
                        text: qsTr("Save as CSV")
                        iconName: "export"
                        visible: root.vm.figures.length > 0
                        onClicked: root.vm.saveCsv()
                    }
                    IconButton {
                        iconName: "sync"
                        name: qsTr("Look again")
                        busy: root.vm.isReading
                        onClicked: root.vm.lookAgain()
                    }
                    IconButton {
                        iconName: "close"
                        name: qsTr("Close")
                        onClicked: root.leave()
                    }
                }
            }
            Divider {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
            }
        }
        Banner {
            Layout.fillWidth: true
            text: root.vm.trouble
            actionText: qsTr("Try again")
            onAction: root.vm.lookAgain()
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ReportsFigures {
                anchors.fill: parent
                visible: root.vm.figures.length > 0
                vm: root.vm
            }
            EmptyState {
                anchors.fill: parent
                visible: root.vm.isEmpty
                iconName: "chart"
                title: root.vm.emptyTitle
                text: root.vm.emptyText
            }
        }
    }
    Repeater {
        model: root.vm.receipts === null ? [] : [root.vm.receipts]

        ReportsReceipts {
            required property var modelData

            anchors.fill: parent
            vm: root.vm
            whyNotPrinted: root.shell.thisDevice.whyNotPrinted
            receipts: modelData as HistoryModel
        }
    }
    Snack {
        id: snack

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space16
        width: implicitWidth
        room: root.width - 2 * Theme.space16
    }
    Connections {
        target: root.vm

        function onTold(text: string, tone: int): void {
            snack.show(text, "", tone);
        }
    }
    LateSheet {
        id: days

        sourceComponent: DaysSheet {
            from: root.vm.fromDate
            to: root.vm.toDate
            today: root.vm.today
            onChosen: (from, to) => root.vm.chooseDates(from, to)
        }
    }
}

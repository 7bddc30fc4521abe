pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The figures of some days, when they were busy, and what sold. A touch opens the receipts behind. */
ScrollArea {
    id: root

    required property ReportsModel vm

    readonly property bool sideBySide: width >= Theme.scaled(900)

    /** What is left of the window below the figures, above the button. */
    readonly property real chartRoom: Math.min(answers.height - receipts.height - Theme.space8, root.height - figures.height - receipts.height - 3 * Theme.space16 - Theme.space8)
    /** Beside a long list the chart stays in sight. */
    readonly property Translate stay: Translate {
        y: root.sideBySide ? Math.max(0, Math.min(root.contentY - answers.y, answers.height - busy.height)) : 0
    }

    padding: Theme.space16
    spacing: Theme.space16

    GridLayout {
        id: figures

        Layout.fillWidth: true
        columns: root.width >= root.vm.figures.length * Theme.scaled(220) ? root.vm.figures.length : root.width >= Theme.scaled(440) ? 2 : 1
        uniformCellWidths: true
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12

        Repeater {
            model: root.vm.figures

            KeyFigure {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                label: modelData.label
                value: modelData.value
                change: modelData.change
                changeTone: modelData.tone
                onClicked: root.vm.openAll()
            }
        }
    }
    GridLayout {
        id: answers

        Layout.fillWidth: true
        columns: root.sideBySide ? 2 : 1
        uniformCellWidths: columns > 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space16

        ColumnLayout {
            id: busy

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space8
            transform: root.stay

            Chart {
                id: hours

                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.scaled(340), root.sideBySide ? root.chartRoom : 0)
                question: qsTr("When were we busy?")
                labels: root.vm.hourLabels
                values: root.vm.hourValues
                shown: root.vm.hourShown
                compared: root.vm.hourCompared
                comparedText: root.vm.comparedDays
                current: root.vm.hour
                onPointClicked: index => root.vm.lookAtHour(index)
            }
            Button {
                id: receipts

                Layout.fillWidth: true
                text: root.vm.hourWords
                iconName: "receipt"
                enabled: root.vm.hour >= 0
                reason: qsTr("Touch an hour first")
                onClicked: root.vm.openHour()
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space16

            ReportsPaid {
                Layout.fillWidth: true
                vm: root.vm
            }
            Panel {
                Layout.fillWidth: true
                implicitHeight: sold.implicitHeight + 2 * Theme.space16

                ColumnLayout {
                    id: sold

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.space16
                    spacing: Theme.space8

                    Label {
                        text: qsTr("What sold?")
                        weight: Theme.bold
                    }
                    ReportsBest {
                        Layout.fillWidth: true
                        Layout.leftMargin: -Theme.space16
                        Layout.rightMargin: -Theme.space16
                        vm: root.vm
                    }
                    Table {
                        Layout.fillWidth: true
                        Layout.leftMargin: -Theme.space16
                        Layout.rightMargin: -Theme.space16
                        name: qsTr("What sold?")
                        columns: root.vm.columns.map((title, index) => ({
                                    "title": title,
                                    "share": index === 0 ? 2 : 1,
                                    "number": index > 0
                                }))
                        rows: root.vm.items
                        sortColumn: root.vm.sortColumn
                        sortDown: root.vm.sortDown
                        unrolled: true
                        onRowClicked: row => root.vm.openItem(row)
                        onSortClicked: column => root.vm.sortBy(column)
                    }
                    Button {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: root.vm.allItems
                        kind: Button.Quiet
                        onClicked: root.vm.showAllItems()
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: root.vm.moreItems
                        color: Theme.quiet
                    }
                }
            }
        }
    }
}

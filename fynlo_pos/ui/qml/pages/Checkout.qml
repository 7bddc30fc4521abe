pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../sale"

/** Taking the money, over rail and tiles; the order stays beside it. */
FocusScope {
    id: root

    required property CheckoutModel vm
    readonly property bool narrow: width < Math.min(Theme.scaled(620), 10 * Theme.targetMid)
    /** What was taken so far stands beside what is due: the keys keep their room. */
    readonly property bool roomy: width >= Theme.scaled(560)
    /** The height of the usual looks: pad, Take and a row of what was taken, with lines 1.4 times their type. */
    readonly property real comfort: 7 * Theme.space12 + Theme.targetMid + pad.leastKeys + Math.max(Theme.targetMain, 7 / 4 * Theme.heading) + 1.4 * (Theme.total + Theme.figure + Theme.body) + (root.roomy ? 0 : Theme.space12 + Math.max(Theme.target, 15 / 8 * Theme.body))
    /** Where a second row of what was taken would push the pad, it is one row that flicks. */
    readonly property bool lean: height < root.comfort + Theme.target + Theme.space8
    /** In less room the change first has no line of its own. */
    readonly property bool scarce: height < root.comfort
    /** Then the figure due shrinks and what was taken lies in its row. */
    readonly property bool tight: height < root.comfort - 1.4 * Theme.body

    /** The float is to be counted. */
    signal count

    focus: true
    Keys.onEscapePressed: root.vm.close()
    Keys.onReturnPressed: root.enter()
    Keys.onEnterPressed: root.enter()
    Keys.forwardTo: [pad.keys]

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Flickable {
        id: area

        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.space12)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.margins: Theme.space12
            spacing: Theme.space12

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space12

                IconButton {
                    visible: root.tight && root.vm.parts.length > 0
                    iconName: "back"
                    name: qsTr("Back")
                    enabled: !root.vm.isBusy
                    onClicked: root.vm.close()
                }
                Button {
                    visible: !root.tight || root.vm.parts.length === 0
                    text: qsTr("Back")
                    iconName: "back"
                    kind: Button.Quiet
                    enabled: !root.vm.isBusy
                    onClicked: root.vm.close()
                }
                TakenParts {
                    Layout.fillWidth: true
                    visible: root.vm.parts.length > 0 && root.roomy && !root.lean
                    vm: root.vm
                }
                Flickable {
                    Layout.fillWidth: true
                    Layout.preferredHeight: row.height
                    visible: root.vm.parts.length > 0 && (root.tight || (root.roomy && root.lean))
                    contentWidth: row.width
                    boundsBehavior: Flickable.StopAtBounds
                    flickableDirection: Flickable.HorizontalFlick
                    interactive: contentWidth > width
                    clip: true

                    TakenParts {
                        id: row

                        named: !root.tight
                        vm: root.vm
                    }
                }
                Item {
                    Layout.fillWidth: true
                    visible: root.vm.parts.length === 0 || (!root.roomy && !root.tight)
                }
                Label {
                    text: qsTr("Due")
                    size: Theme.heading
                    horizontalAlignment: Text.AlignRight
                }
                Amount {
                    Layout.rightMargin: Theme.space8
                    text: root.vm.due
                    size: root.tight ? Theme.figure : Theme.total
                    weight: Theme.bold
                    Accessible.name: qsTr("Due %1").arg(root.vm.due)
                }
            }
            Segmented {
                Layout.fillWidth: true
                size: root.tight ? Theme.target : Theme.targetMid
                name: qsTr("Way to pay")
                options: root.vm.methods
                current: root.vm.method
                enabled: !root.vm.isBusy
                onChosen: index => root.vm.chooseMethod(index)
            }
            TakenParts {
                Layout.fillWidth: true
                visible: root.vm.parts.length > 0 && !root.roomy && !root.lean
                vm: root.vm
            }
            Banner {
                Layout.fillWidth: true
                tone: Tone.Stop
                text: root.vm.error
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                columns: root.narrow ? 1 : 2
                uniformCellWidths: true
                columnSpacing: Theme.space16
                rowSpacing: Theme.space12

                PayPart {
                    // Room for a ring around what it holds.
                    Layout.topMargin: -Theme.space4
                    Layout.leftMargin: -Theme.space4
                    Layout.rightMargin: -Theme.space4
                    Layout.fillWidth: true
                    Layout.fillHeight: !root.narrow
                    Layout.maximumHeight: contentHeight
                    Layout.alignment: Qt.AlignTop
                    vm: root.vm
                    pad: pad
                    narrow: root.narrow
                    tight: root.tight
                    onCount: root.count()
                }
                AmountPad {
                    id: pad

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: Theme.scaled(360)
                    hasLine: !root.scarce
                    terse: root.tight
                    vm: root.vm
                }
            }
        }
    }
    ScrollMark {
        parent: root
        target: area
    }

    function enter(): void {
        if (root.vm.isHandedOver && root.vm.takesCash && root.vm.canTake)
            root.vm.take();
    }
}

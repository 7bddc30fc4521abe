pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** One line of an order: quantity, name with its choices, amount. */
Tappable {
    id: root

    property string quantity: "1"
    required property string name
    property string amount: ""
    /** Choices: "Oat milk +0.40". */
    property string detail: ""
    property string note: ""
    /** "sent", "ready", "held". */
    property string status: ""
    property string allergy: ""
    /** Taken off, still shown. */
    property bool struck: false

    /** Large text: the state goes below the name, so that the name keeps its place. */
    readonly property bool _tight: Theme.textPercent >= 150

    spoken: [root.quantity, root.name, root.detail, root.note, root.allergy, root.status, root.amount].filter(part => part !== "").join(", ")
    padding: Theme.space8
    topPadding: Math.max(Theme.space8, (Theme.targetRow - implicitContentHeight) / 2)
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    implicitHeight: Math.max(Theme.targetRow, implicitContentHeight + topPadding + bottomPadding)
    ringInside: true

    background: Rectangle {
        color: root.chosen ? Theme.accentSoft : Theme.clear
        border.width: root.chosen && Theme.strong ? Theme.edgeWidth : 0
        border.color: Theme.accent

        Rectangle {
            anchors.fill: parent
            color: Theme.veil
            visible: root.down
        }
        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: root.leftPadding
            anchors.rightMargin: root.rightPadding
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space8

        Amount {
            Layout.alignment: Qt.AlignTop
            Layout.minimumWidth: Theme.scaled(Theme.space24)
            horizontalAlignment: Text.AlignLeft
            text: root.quantity
            weight: Theme.bold
            color: root.struck ? Theme.quiet : Theme.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space4 / 2

            Words {
                Layout.fillWidth: true
                text: root.name
                isName: true
                weight: Theme.medium
                lines: 2
                color: root.struck ? Theme.quiet : Theme.ink
                struck: root.struck
            }
            Label {
                Layout.fillWidth: true
                visible: root.status !== "" && root._tight
                text: root.status
                size: Theme.small
                color: Theme.quiet
            }
            Label {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                size: Theme.small
                color: Theme.quiet
            }
            Label {
                Layout.fillWidth: true
                visible: root.note !== ""
                text: root.note
                size: Theme.small
                font.italic: true
                color: Theme.quiet
            }
            Loader {
                Layout.fillWidth: true
                visible: active
                active: root.allergy !== ""
                sourceComponent: RowLayout {
                    spacing: Theme.space4

                    Icon {
                        icon: "warning"
                        size: Theme.heading
                        color: Theme.stop
                    }
                    Label {
                        Layout.fillWidth: true
                        text: root.allergy
                        size: Theme.small
                        weight: Theme.bold
                        color: Theme.stop
                    }
                }
            }
        }
        Label {
            Layout.alignment: Qt.AlignTop
            visible: root.status !== "" && !root._tight
            text: root.status
            size: Theme.small
            color: Theme.quiet
        }
        Spinner {
            running: root.showsBusy
        }
        Amount {
            Layout.alignment: Qt.AlignTop
            Layout.minimumWidth: Math.max(Math.ceil(implicitWidth), Theme.scaled(Theme.targetMid))
            text: root.amount
            color: root.struck ? Theme.quiet : Theme.ink
            font.strikeout: root.struck
        }
    }
}

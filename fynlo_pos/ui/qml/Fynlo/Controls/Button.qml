pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** A thing to do, named by its verb; `amount` is a second text beside it. */
Tappable {
    id: root

    enum Kind {
        Primary,
        Plain,
        Quiet,
        Danger,
        Accent
    }
    enum Size {
        Small,
        Medium,
        Large
    }

    property int kind: Button.Plain
    property int size: Button.Small
    property string iconName: ""
    property string amount: ""
    property int badge: 0
    /** Draws its reason; without, it is only spoken. */
    property bool showsReason: true

    readonly property bool _filled: root.enabled && (root.kind === Button.Primary || root.kind === Button.Danger || root.kind === Button.Accent)
    readonly property color _face: !root.enabled ? (root.kind === Button.Quiet ? Theme.clear : Theme.sunk) : root._fill()
    readonly property color _inkColor: !root.enabled ? Theme.quiet : root._filled ? Theme.inkOn : root.chosen || root.kind === Button.Quiet ? Theme.accent : Theme.ink
    readonly property int _least: root.size === Button.Large ? Theme.targetMain : root.size === Button.Medium ? Theme.targetMid : Theme.target

    readonly property bool _signed: root.iconName !== "" || root.showsBusy
    readonly property bool _excused: !root.enabled && root.reason !== "" && root.showsReason

    spoken: [root.text, root.amount].filter(part => part !== "").join(" ")
    padding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    implicitHeight: Math.max(root._least, implicitContentHeight + topPadding + bottomPadding)

    function _fill(): color {
        switch (root.kind) {
        case Button.Primary:
            return Theme.go;
        case Button.Danger:
            return Theme.stop;
        case Button.Accent:
            return Theme.accent;
        default:
            return root.chosen ? Theme.accentSoft : root.kind === Button.Quiet ? Theme.clear : Theme.surface;
        }
    }

    background: Face {
        color: root._face
        filled: root._filled
        pressed: root.down
        // In strong contrast all ink is one: what cannot be used has no edge, or it would look like what can.
        border.width: root._filled || root.kind === Button.Quiet ? 0 : root.enabled ? Theme.edgeWidth : Theme.strong ? 0 : Theme.hairline
        border.color: !root.enabled ? Theme.line : root.chosen ? Theme.accent : Theme.edge
    }

    contentItem: Item {
        implicitWidth: Math.max(words.natural, root._excused ? Math.min(Math.ceil(why.implicitWidth), Theme.width160) : 0)
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0

            GridLayout {
                id: words

                readonly property list<real> widths: [root._signed ? Theme.iconSize : 0, Math.ceil(verb.implicitWidth), root.amount !== "" ? Math.ceil(sum.implicitWidth) : 0, root.badge > 0 ? count.implicitWidth : 0]
                readonly property real natural: widths.reduce((sum, one) => one > 0 ? sum + one + columnSpacing : sum, -columnSpacing)
                readonly property bool stacked: natural > root.availableWidth && root.amount !== ""

                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: Math.min(natural, root.availableWidth)
                columns: stacked ? 1 : 4
                columnSpacing: Theme.space8
                rowSpacing: 0

                // Made only where they are: a page has many buttons, and most have a verb and no more.
                Loader {
                    Layout.alignment: Qt.AlignCenter
                    active: root._signed
                    visible: active
                    sourceComponent: Item {
                        implicitWidth: Theme.iconSize
                        implicitHeight: Theme.iconSize

                        Icon {
                            icon: root.iconName
                            color: root._inkColor
                            visible: !root.showsBusy
                        }
                        Spinner {
                            running: root.showsBusy
                            color: root._inkColor
                        }
                    }
                }
                Words {
                    id: verb

                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    Layout.alignment: Qt.AlignCenter
                    visible: root.text !== ""
                    text: root.text
                    size: root.size === Button.Large ? Theme.heading : Theme.body
                    weight: root._filled || root.chosen ? Theme.bold : Theme.medium
                    color: root._inkColor
                    horizontalAlignment: Text.AlignHCenter
                }
                Loader {
                    id: sum

                    Layout.alignment: Qt.AlignCenter
                    Layout.maximumWidth: root.availableWidth
                    active: root.amount !== ""
                    visible: active
                    sourceComponent: Amount {
                        text: root.amount
                        size: verb.size
                        weight: verb.weight
                        color: root._inkColor
                    }
                }
                Loader {
                    id: count

                    Layout.alignment: Qt.AlignCenter
                    active: root.badge > 0
                    visible: active
                    sourceComponent: Badge {
                        text: root.badge
                    }
                }
            }
            Loader {
                id: why

                Layout.fillWidth: true
                active: root.reason !== ""
                visible: root._excused
                sourceComponent: Words {
                    text: root.reason
                    size: Theme.small
                    color: Theme.quiet
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** What the pad has been told. The detail never moves the pad nor the figure: it stands under the name, or takes its place. */
Rectangle {
    id: root

    property string text: ""
    property string amount: ""
    property string detail: ""
    property bool hasLine: true
    readonly property bool stands: !root.hasLine && root.detail !== ""

    implicitHeight: figure.implicitHeight + (root.hasLine ? line.implicitHeight + Theme.space4 : 0) + 2 * Theme.space8
    radius: Theme.radius
    color: Theme.sunk

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space12
        spacing: Theme.space8

        ColumnLayout {
            Layout.fillWidth: root.detail !== ""
            spacing: Theme.space4

            Label {
                Layout.fillWidth: true
                Layout.preferredHeight: root.hasLine ? -1 : figure.implicitHeight
                text: root.stands ? root.detail : root.text
                color: root.stands ? Theme.ink : Theme.quiet
                weight: root.stands ? Theme.medium : Theme.regular
                fontSizeMode: root.hasLine ? Text.HorizontalFit : Text.Fit
                minimumPixelSize: Theme.least
                verticalAlignment: Text.AlignVCenter
            }
            Label {
                id: line

                Layout.fillWidth: true
                visible: root.hasLine && text !== ""
                text: root.detail
                weight: Theme.medium
                lines: 1
                elide: Text.ElideNone
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.least
            }
        }
        Amount {
            id: figure

            Layout.fillWidth: root.detail === ""
            lone: true
            text: root.amount
            size: Theme.figure
            weight: Theme.bold
            Accessible.name: root.text + " " + root.amount
        }
    }
}

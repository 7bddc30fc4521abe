import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** What the pad has been told. The detail never moves the pad: it has a line, or takes the name's place. */
Rectangle {
    id: root

    property string text: ""
    property string amount: ""
    property string detail: ""
    property bool hasLine: true
    readonly property bool stands: !root.hasLine && root.detail !== ""

    implicitHeight: column.implicitHeight + 2 * Theme.space8
    radius: Theme.radius
    color: Theme.sunk

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space12
        anchors.topMargin: Theme.space8
        anchors.bottomMargin: Theme.space8
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                Layout.fillWidth: root.stands
                text: root.stands ? root.detail : root.text
                color: root.stands ? Theme.ink : Theme.quiet
                weight: root.stands ? Theme.medium : Theme.regular
                Layout.preferredHeight: figure.implicitHeight
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.least
                verticalAlignment: Text.AlignVCenter
            }
            Amount {
                id: figure

                Layout.fillWidth: !root.stands
                lone: true
                text: root.amount
                size: Theme.figure
                weight: Theme.bold
                Accessible.name: root.text + " " + root.amount
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.hasLine
            text: root.detail
            weight: Theme.medium
            horizontalAlignment: Text.AlignRight
        }
    }
}

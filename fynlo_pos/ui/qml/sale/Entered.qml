import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** What the pad has been told. The room for the detail is kept, unless a key would go for it. */
Rectangle {
    id: root

    property string text: ""
    property string amount: ""
    property string detail: ""

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
                text: root.text
                color: Theme.quiet
            }
            Amount {
                Layout.fillWidth: true
                lone: true
                text: root.amount
                size: Theme.figure
                weight: Theme.bold
                Accessible.name: root.text + " " + root.amount
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.detail !== "" || Theme.textPercent < 200
            text: root.detail
            weight: Theme.medium
            horizontalAlignment: Text.AlignRight
        }
    }
}
